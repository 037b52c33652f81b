import type { Area } from '../../core/types/Area';
import type { PictogramName } from '../../ui/pictogram-names';

/** The areas of a life, those that stand in the way of the rest first (S16). */
export const AREAS: readonly Area[] = [
  'housing',
  'money',
  'people',
  'mind',
  'body',
  'practical',
  'activity',
  'learning',
  'work',
  'motivation',
  'whole',
];

export const AREA_PICTOGRAM: Record<Area, PictogramName> = {
  housing: 'home',
  money: 'money',
  people: 'people',
  mind: 'calm',
  motivation: 'flag',
  body: 'well',
  practical: 'note',
  activity: 'sun',
  learning: 'learn',
  work: 'work',
  whole: 'place',
};

/** Whether an address names an area. */
export function isArea(name: string): name is Area {
  return name in AREA_PICTOGRAM;
}

/** What often stands in the way of everything else: here one is asked whether it goes first. */
export function mayGoFirst(area: Area): boolean {
  return area === 'housing' || area === 'money';
}

/** Steps as others took them, to see and hear: never filled in. */
export function examplesOf(area: Area): readonly string[] {
  return [`steps-example-${area}-1`, `steps-example-${area}-2`];
}
