import type { ClosingAnswer } from '../../core/types/ClosingAnswer';
import type { Tint } from '../../ui/Pictogram';
import type { PictogramName } from '../../ui/pictogram-names';

export interface SpokenAnswer {
  answer: ClosingAnswer;
  pictogram: PictogramName;
  tint: Tint;
  /** The word, in `locales/`. */
  text: string;
}

/** The four answers, as they lie on the table. A set, not a scale. */
export const ANSWERS: readonly SpokenAnswer[] = [
  { answer: 'glad', pictogram: 'sun', tint: 'offer', text: 'closing-glad' },
  { answer: 'calm', pictogram: 'calm', tint: 'agreement', text: 'closing-calm' },
  { answer: 'tired', pictogram: 'tired', tint: 'note', text: 'closing-tired' },
  { answer: 'full_head', pictogram: 'busy-head', tint: 'question', text: 'closing-full-head' },
];

/** How an answer is drawn and said; `null` when nothing was said. */
export function spokenAnswer(answer: ClosingAnswer | null): SpokenAnswer | null {
  return ANSWERS.find((each) => each.answer === answer) ?? null;
}
