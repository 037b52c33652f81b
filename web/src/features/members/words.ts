import type { Measure } from '../../core/types/Measure';
import type { Standing } from '../../core/types/Standing';
import type { Title } from '../../core/types/Title';

/** Who someone is, as a text in `locales/`. */
export const TITLE_TEXT: Record<Title, string> = {
  participant: 'title-participant',
  experience_expert: 'title-experience-expert',
  social_worker: 'title-social-worker',
  workplace_leader: 'title-workplace-leader',
  mentor: 'title-mentor',
  coach: 'title-coach',
  benefits_officer: 'title-benefits-officer',
  administrator: 'title-administrator',
};

/** What someone does in the group, where there is a word for it; members simply are there. */
export const STANDING_TEXT: Record<Standing, string | null> = {
  knocking: null,
  member: null,
  alumnus: 'standing-alumnus',
  steward: 'standing-steward',
  left: null,
  reader: null,
  guest: 'standing-guest',
};

/** Whether a title is someone's work; the core says the same. */
export const IS_WORK: Record<Title, boolean> = {
  participant: false,
  experience_expert: false,
  social_worker: true,
  workplace_leader: true,
  mentor: true,
  coach: true,
  benefits_officer: true,
  administrator: true,
};

/** The word for a measure. */
export function measureText(measure: Measure): string {
  return `measure-${measure}`;
}
