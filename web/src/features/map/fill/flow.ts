import type { Instrument, InstrumentQuestion } from '../instrument';
import { chosenOf, type Answers } from './answers';

/**
 * The questions to ask now, in the order of the instrument: of one topic, or of all (`null`). One that follows an answer
 * is in it while that answer stands, and only while the question it follows is asked itself.
 */
export function questionsAsked(
  instrument: Instrument,
  topic: string | null,
  answers: Answers,
): InstrumentQuestion[] {
  const byId = new Map(instrument.questions.map((question) => [question.id, question]));

  function isAsked(question: InstrumentQuestion, after: ReadonlySet<string>): boolean {
    const when = question.askedWhen;
    if (!when) return true;
    const asker = byId.get(when.question);
    if (!asker || after.has(asker.id) || !isAsked(asker, new Set([...after, asker.id]))) return false;
    const chosen = chosenOf(answers[asker.id]);
    return chosen !== null && when.answers.includes(chosen);
  }

  return instrument.questions.filter(
    (question) => (topic === null || question.topic === topic) && isAsked(question, new Set([question.id])),
  );
}

/** The question after this one; `null` after the last. */
export function nextQuestion(asked: readonly InstrumentQuestion[], now: string): InstrumentQuestion | null {
  const index = asked.findIndex((question) => question.id === now);
  return asked[index + 1] ?? null;
}

/** The question before this one; `null` before the first. */
export function earlierQuestion(
  asked: readonly InstrumentQuestion[],
  now: string,
): InstrumentQuestion | null {
  const index = asked.findIndex((question) => question.id === now);
  return index > 0 ? (asked[index - 1] ?? null) : null;
}
