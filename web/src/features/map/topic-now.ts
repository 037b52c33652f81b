import type { AssessmentView } from '../../core/types/AssessmentView';
import type { FilledInView } from '../../core/types/FilledInView';
import type { Language } from '../../ui/text/language';
import type { DrawnTopic } from './drawings/drawing';
import { questionsAsked } from './fill/flow';
import { answersOf } from './filling';
import { drawnQuestion, instrumentText, stepsOf, type Instrument } from './instrument';

/** One filled-in instrument, with the version that it was filled in with: its words are the words that were tapped. */
export interface Filled {
  said: AssessmentView;
  /** `null` when this device does not have that version: then the answers stand there by themselves. */
  with: Instrument | null;
}

/** What one sees at a topic now. */
export interface TopicNow {
  /** The newest filling-in that says something of it; `null`: not looked at yet. */
  newest: Filled | null;
  /** What was answered then, by question. */
  answers: readonly FilledInView[];
  talk: boolean;
}

/** What was filled in of one instrument, in whatever version, the newest first. */
export function fillingsOf(
  assessments: readonly AssessmentView[],
  { id, organisation }: Instrument,
  versionOf: (said: AssessmentView) => Instrument | undefined,
): Filled[] {
  return assessments
    .filter((each) => each.instrument === id && each.organisation === organisation)
    .map((said) => ({ said, with: versionOf(said) ?? null }));
}

/** What stands at a topic: one looks at one pillar today and at another next month. */
export function nowAt(fillings: readonly Filled[], instrument: Instrument, topic: string): TopicNow {
  const found = fillings
    .map((filled) => ({ filled, answers: answersAt(filled, instrument, topic) }))
    .find(({ filled, answers }) => filled.said.talk.includes(topic) || answers.length > 0);
  return {
    newest: found?.filled ?? null,
    answers: found?.answers ?? [],
    talk: found?.filled.said.talk.includes(topic) ?? false,
  };
}

/**
 * What a drawing shows of a topic: the step of now, and the one of the time before. A step that was tapped in another version
 * is drawn where it has the same words now; under other words it would say what nobody said.
 */
export function drawnTopics(
  fillings: readonly Filled[],
  instrument: Instrument,
  language: Language,
): DrawnTopic[] {
  return instrument.topics.map((topic) => {
    const question = drawnQuestion(instrument, topic.id);
    const steps = question?.scale ? stepsOf(instrument, question.scale, language) : [];
    const taps = fillings.flatMap((filled) => {
      const answer = filled.said.answers.find((given) => given.question === question?.id)?.answer;
      if (answer?.type !== 'tapped') return [];
      const words = stepWordsIn(filled, topic.id, answer.answer);
      const now = stepsOf(instrument, question?.scale ?? '', 'nl');
      const step = now.findIndex((each) => each.id === answer.answer && each.words === words);
      return [step < 0 ? null : step];
    });
    const { answers, talk } = nowAt(fillings, instrument, topic.id);
    return {
      id: topic.id,
      name: instrumentText(instrument, language, `topic.${topic.id}`),
      pictogram: topic.pictogram,
      steps,
      step: taps[0] ?? null,
      before: taps[1] ?? null,
      told: answers.length > 0,
      talk,
    };
  });
}

/** The Dutch words of a step, as they stood when it was tapped. */
function stepWordsIn(filled: Filled, topic: string, step: string): string | undefined {
  const question = filled.with && drawnQuestion(filled.with, topic);
  return filled.with && question?.scale
    ? instrumentText(filled.with, 'nl', `scale.${question.scale}.${step}`)
    : undefined;
}

/** What was answered at a topic; an answer to a question that another answer took away counts for nothing. */
function answersAt(filled: Filled, instrument: Instrument, topic: string): FilledInView[] {
  const version = filled.with;
  if (!version) {
    const { questions } = instrument;
    const here = questions.filter((question) => question.topic === topic).map(({ id }) => id);
    return filled.said.answers.filter(({ question }) => here.includes(question));
  }
  return questionsAsked(version, topic, answersOf(filled.said, version)).flatMap((question) =>
    filled.said.answers.filter((answer) => answer.question === question.id),
  );
}
