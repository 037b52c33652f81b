import type { AssessmentView } from '../../core/types/AssessmentView';
import type { GrantView } from '../../core/types/GrantView';
import type { Instrument, LifeArea } from './instrument';

/** The areas of a life, in their order. */
export const AREAS: readonly LifeArea[] = [
  'housing',
  'money',
  'people',
  'mind',
  'motivation',
  'body',
  'practical',
  'activity',
  'learning',
  'work',
  'whole',
];

export function isArea(word: string | null): word is LifeArea {
  return AREAS.some((area) => area === word);
}

/** The areas that one's map is about: those one can look at, and those that one filled in or let someone read before. */
export function areasOn(
  instruments: readonly Instrument[],
  assessments: readonly AssessmentView[],
  grants: readonly GrantView[],
): LifeArea[] {
  const met = new Set<string>([
    ...instruments.flatMap(({ topics }) => topics.map(({ area }) => area)),
    ...assessments.flatMap(({ answers }) => answers.map(({ area }) => area)),
    ...grants.map(({ part }) => part),
  ]);
  return AREAS.filter((area) => met.has(area));
}
