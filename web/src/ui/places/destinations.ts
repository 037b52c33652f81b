import type { PictogramName } from '../pictogram-names';

/** The main places: those of a group, and those of one's own. */
export const PLACES = ['log', 'meetings', 'members', 'steps', 'map', 'me'] as const;
export type Place = (typeof PLACES)[number];

export interface Destination {
  place: Place;
  pictogram: PictogramName;
  /** The word, in `locales/`. */
  text: string;
}

/** The four of the bar on a phone. */
export const BAR: readonly Destination[] = [
  { place: 'log', pictogram: 'group', text: 'place-log' },
  { place: 'steps', pictogram: 'small-step', text: 'place-steps' },
  { place: 'map', pictogram: 'dossier', text: 'place-map' },
  { place: 'me', pictogram: 'me', text: 'place-me' },
];

/** The three of a group: on a phone under its title. */
export const IN_GROUP: readonly Destination[] = [
  { place: 'log', pictogram: 'talk', text: 'place-entries' },
  { place: 'meetings', pictogram: 'meeting', text: 'place-meetings' },
  { place: 'members', pictogram: 'people', text: 'place-members' },
];

/** All but oneself, at the side of a desktop. */
export const RAIL: readonly Destination[] = [
  { place: 'log', pictogram: 'group', text: 'place-log' },
  { place: 'meetings', pictogram: 'meeting', text: 'place-meetings' },
  { place: 'members', pictogram: 'people', text: 'place-members' },
  { place: 'steps', pictogram: 'small-step', text: 'place-steps' },
  { place: 'map', pictogram: 'dossier', text: 'place-map' },
];

/** Which of the four one is in: agenda and people are the group's. */
export function inBar(place: Place): Place {
  return isInGroup(place) ? 'log' : place;
}

/** Whether it is one of the group's own. */
export function isInGroup(place: string | null): place is 'log' | 'meetings' | 'members' {
  return IN_GROUP.some((each) => each.place === place);
}

/** Where a place is for a group. Without a group only one's own are somewhere. */
export function pathOf(place: Place, space: string | null): string {
  switch (place) {
    case 'steps':
    case 'map':
    case 'me':
      return `/${place}`;
    case 'log':
      return space === null ? '/groups' : `/g/${space}`;
    case 'meetings':
    case 'members':
      return space === null ? '/groups' : `/g/${space}/${place}`;
  }
}
