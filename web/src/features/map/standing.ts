import type { AssessmentView } from '../../core/types/AssessmentView';
import type { FilledInView } from '../../core/types/FilledInView';
import type { Language } from '../../ui/text/language';
import type { DrawnTopic } from './drawings/drawing';
import { drawnQuestion, instrumentText, stepsOf, type Instrument } from './instrument';

/** What stands at a topic now. */
export interface Standing {
  /** The newest filling-in that says something of it; `null`: not looked at yet. */
  newest: AssessmentView | null;
  /** What was answered then, by question. */
  answers: readonly FilledInView[];
  talk: boolean;
}

/** Of one instrument, in whatever version, the newest first. */
export function fillingsOf(assessments: readonly AssessmentView[], instrument: Instrument): AssessmentView[] {
  const { id, organisation } = instrument;
  return assessments.filter((each) => each.instrument === id && each.organisation === organisation);
}

/** What stands at a topic: one looks at one pillar today and at another next month. */
export function standingAt(
  fillings: readonly AssessmentView[],
  instrument: Instrument,
  topic: string,
): Standing {
  const newest = fillings.find((each) => touches(each, instrument, topic)) ?? null;
  return {
    newest,
    answers: newest ? answersAt(newest, instrument, topic) : [],
    talk: newest?.talk.includes(topic) ?? false,
  };
}

/** What a drawing shows of a topic: the step of now, and the one of the time before. */
export function drawnTopics(
  fillings: readonly AssessmentView[],
  instrument: Instrument,
  language: Language,
): DrawnTopic[] {
  return instrument.topics.map((topic) => {
    const question = drawnQuestion(instrument, topic.id);
    const steps = question?.scale ? stepsOf(instrument, question.scale, language) : [];
    const said = fillings.flatMap((each) => {
      const answer = each.answers.find((given) => given.question === question?.id)?.answer;
      const step = answer?.type === 'tapped' ? steps.findIndex(({ id }) => id === answer.answer) : -1;
      return step < 0 ? [] : [step];
    });
    const { answers, talk } = standingAt(fillings, instrument, topic.id);
    return {
      id: topic.id,
      name: instrumentText(instrument, language, `topic.${topic.id}`),
      pictogram: topic.pictogram,
      steps,
      step: said[0] ?? null,
      before: said[1] ?? null,
      told: answers.length > 0,
      talk,
    };
  });
}

function touches(filling: AssessmentView, instrument: Instrument, topic: string): boolean {
  return filling.talk.includes(topic) || answersAt(filling, instrument, topic).length > 0;
}

function answersAt(filling: AssessmentView, instrument: Instrument, topic: string): FilledInView[] {
  return instrument.questions
    .filter((question) => question.topic === topic)
    .flatMap((question) => filling.answers.filter((answer) => answer.question === question.id));
}
