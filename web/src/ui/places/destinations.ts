import type { PictogramName } from '../pictogram-names';

/** The main places of a group, in the order of the bar. */
export const PLACES = ['log', 'meetings', 'members', 'me'] as const;
export type Place = (typeof PLACES)[number];

export interface Destination {
  place: Place;
  pictogram: PictogramName;
  /** The word, in `locales/`. */
  text: string;
}

export const DESTINATIONS: readonly Destination[] = [
  { place: 'log', pictogram: 'group', text: 'place-log' },
  { place: 'meetings', pictogram: 'meeting', text: 'place-meetings' },
  { place: 'members', pictogram: 'people', text: 'place-members' },
  { place: 'me', pictogram: 'me', text: 'place-me' },
];

/** Where a place is for a group. Without a group only `me` has somewhere of its own. */
export function pathOf(place: Place, space: string | null): string {
  if (place === 'me') return '/me';
  if (space === null) return '/groups';
  switch (place) {
    case 'log':
      return `/g/${space}`;
    case 'meetings':
      return `/g/${space}/meetings`;
    case 'members':
      return `/g/${space}/members`;
  }
}
