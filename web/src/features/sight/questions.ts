import type { IntroductionQuestion } from '../../core/types/IntroductionQuestion';

/** The questions of an introduction, in their order. */
export const QUESTIONS: readonly IntroductionQuestion[] = ['who', 'good_at', 'helps'];

/** A question as a text in `locales/`. */
export function questionText(question: IntroductionQuestion): string {
  return `sight-question-${question.replaceAll('_', '-')}`;
}
