import type { AssessmentView } from '../../core/types/AssessmentView';
import type { GoalFrom } from '../../core/types/GoalFrom';
import type { Said } from '../../core/types/Said';
import { isSaid } from '../../ui/own-words/said';
import { chosenOf } from './fill/answers';
import { questionsAsked } from './fill/flow';
import { answersOf } from './filling';
import type { Instrument, LifeArea } from './instrument';
import type { Filled } from './topic-now';

/** Something that was said in own words, and what was asked. */
export interface SaidThere {
  question: string;
  said: Said;
}

/** A plan as it was filled in. */
export interface PlanNow {
  /** What a goal of it is made of. */
  from: GoalFrom;
  area: LifeArea;
  wish: SaidThere;
  /** What can become steps; what was skipped is not in it. */
  steps: SaidThere[];
  /** What else was said, to keep in sight. */
  also: SaidThere[];
  version: Instrument;
}

/** What was said in own words, of what was asked. */
function toldIn(said: AssessmentView, version: Instrument, topic: string | null = null): SaidThere[] {
  const answers = answersOf(said, version);
  return questionsAsked(version, topic, answers).flatMap(({ id }) => {
    const answer = answers[id];
    return answer?.type === 'told' && isSaid(answer.said) ? [{ question: id, said: answer.said }] : [];
  });
}

/** The newest plan in which the wish was said, in the version that asked it; `null`: there is none. */
export function planNow(fillings: readonly Filled[]): PlanNow | null {
  for (const { said, with: version } of fillings) {
    const plan = version?.plan;
    if (!version || !plan) continue;
    const told = toldIn(said, version);
    const wish = told.find(({ question }) => question === plan.wish);
    const asked = version.questions.find(({ id }) => id === plan.wish);
    const topic = version.topics.find(({ id }) => id === asked?.topic);
    if (!wish || !topic) continue;
    const answers = answersOf(said, version);
    const chosen = plan.about ? chosenOf(answers[plan.about.question]) : null;
    return {
      from: { assessment: said.assessment, topic: topic.id },
      area: (chosen === null ? null : plan.about?.areas[chosen]) ?? topic.area,
      wish,
      steps: told.filter(({ question }) => plan.steps.includes(question)),
      also: told.filter(({ question }) => question !== plan.wish && !plan.steps.includes(question)),
      version,
    };
  }
  return null;
}

/** What someone said where a goal was made of: for the wish, and for its steps. */
export interface Offered {
  wish: Said[];
  steps: Said[];
}

/** What was said there in own words. Of a version that this device does not have, nothing is offered. */
export function offeredOf(
  said: AssessmentView | undefined,
  version: Instrument | null,
  topic: string,
): Offered {
  if (!said || !version) return { wish: [], steps: [] };
  const plan = planNow([{ said, with: version }]);
  if (plan?.from.topic === topic)
    return { wish: [plan.wish.said], steps: plan.steps.map((step) => step.said) };
  return { wish: toldIn(said, version, topic).map((told) => told.said), steps: [] };
}
