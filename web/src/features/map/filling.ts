import type { Answer } from '../../core/types/Answer';
import type { AssessmentView } from '../../core/types/AssessmentView';
import { NOTHING_SAID } from '../../ui/own-words/said';
import type { Answers, QuestionAnswer } from './fill/answers';
import type { Instrument } from './instrument';

/** The filling-in that someone goes on with: today's, of this version. Tomorrow is another time to look. */
export function todays(
  fillings: readonly { said: AssessmentView }[],
  instrument: Instrument,
  now: number,
): AssessmentView | undefined {
  const here = new Date(now).toDateString();
  return fillings.find(
    ({ said }) => said.version === instrument.version && new Date(said.at).toDateString() === here,
  )?.said;
}

/** What was answered in it, as the questions show it. */
export function answersOf(filling: AssessmentView | undefined, instrument: Instrument): Answers {
  const entries = (filling?.answers ?? []).flatMap(({ question, answer }): [string, QuestionAnswer][] => {
    const asks = instrument.questions.find((each) => each.id === question)?.asks;
    if (answer.type === 'words')
      return [[question, { type: 'told', said: { text: answer.text, voice: answer.voice } }]];
    if (asks === 'scale') return [[question, { type: 'step', step: answer.answer }]];
    return asks === 'choice' ? [[question, { type: 'choice', choice: answer.answer }]] : [];
  });
  return Object.fromEntries(entries);
}

/** An answer as it is kept. Empty words take an answer away. */
export function keptAnswer(answer: QuestionAnswer | null): Answer {
  switch (answer?.type) {
    case 'step':
      return { type: 'tapped', answer: answer.step };
    case 'choice':
      return { type: 'tapped', answer: answer.choice };
    case 'told':
      return { type: 'words', text: answer.said.text.trim(), voice: answer.said.voice };
    case undefined:
      return { type: 'words', ...NOTHING_SAID };
  }
}
