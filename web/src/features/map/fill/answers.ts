import type { Said } from '../../../core/types/Said';
import { isSaid } from '../../../ui/own-words/said';

/** What someone answered to one question. */
export type QuestionAnswer =
  | { type: 'step'; step: string }
  | { type: 'choice'; choice: string }
  /** Written, spoken or both. */
  | { type: 'told'; said: Said };

/** By question id. A question without an answer is not in it: skipped, or not reached yet. */
export type Answers = Readonly<Record<string, QuestionAnswer>>;

/** The step or choice of an answer, which a later question may ask about; `null` for words. */
export function chosenOf(answer: QuestionAnswer | undefined): string | null {
  switch (answer?.type) {
    case 'step':
      return answer.step;
    case 'choice':
      return answer.choice;
    case 'told':
    case undefined:
      return null;
  }
}

/** Whether something was answered: empty words are no answer. */
export function isAnswered(answer: QuestionAnswer | undefined): boolean {
  if (!answer) return false;
  return answer.type !== 'told' || isSaid(answer.said);
}

/** The answers without the one to this question. */
export function withoutAnswer(answers: Answers, question: string): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => id !== question));
}
