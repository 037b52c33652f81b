import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import type { GoalPart } from '../../core/types/GoalPart';
import type { GoalView } from '../../core/types/GoalView';
import type { LookBack } from '../../core/types/LookBack';
import type { Said } from '../../core/types/Said';
import { NOTHING_SAID, saysTheSame } from '../../ui/own-words/said';
import { useCore } from '../../ui/core-access/core-context';
import { Sheet } from '../../ui/Sheet';
import { useText } from '../../ui/text/useText';
import { mayGoFirst } from './areas';
import { AskFirst } from './AskFirst';
import { AskState } from './AskState';
import { AskWords } from './AskWords';
import { Examples } from './Examples';
import { OwnSaid } from './OwnSaid';
import { goalPath, goalTaskPath, stepTaskPath, type GoalTask } from './paths';
import { goalSaid, stepSaid } from './say';
import { useOffered } from './useOffered';

interface GoalTaskProps {
  space: string;
  goal: GoalView;
}

/** One thing that is asked of a goal. */
export function GoalTasks({ space, goal, task }: GoalTaskProps & { task: GoalTask }) {
  switch (task) {
    case 'wish':
      return <AskWish space={space} goal={goal} />;
    case 'goal':
      return <AskGoal space={space} goal={goal} />;
    case 'first':
      return <AskFirst space={space} goal={goal} />;
    case 'step':
      return <AskStep space={space} goal={goal} />;
    case 'went':
    case 'helped':
    case 'next':
      return <AskBack key={task} space={space} goal={goal} question={task} />;
    case 'state':
      return <AskState space={space} goal={goal} />;
  }
}

/** Keeps one thing of a goal that is said in own words. */
function useKeepGoal(space: string, { goal, area, from }: GoalView, part: (said: Said) => GoalPart) {
  const core = useCore();
  return useCallback(
    async (said: Said) => {
      await core.run(space, goalSaid({ goal, area, from }, [part(said)], core.now()));
    },
    // Which goal it is decides; what else is said of it changes while one writes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [core, space, goal],
  );
}

function AskWish({ space, goal }: GoalTaskProps) {
  const [, go] = useLocation();
  return (
    <AskWords
      space={space}
      area={goal.area}
      question="steps-ask-wish"
      hint="steps-ask-wish-hint"
      said={goal.wish?.said ?? NOTHING_SAID}
      keepIt={useKeepGoal(space, goal, (said) => ({ type: 'wish', said }))}
      back={goalPath(goal.goal)}
      onDone={() => go(goalTaskPath(goal.goal, 'goal'))}
    />
  );
}

function AskGoal({ space, goal }: GoalTaskProps) {
  const t = useText();
  const [, go] = useLocation();
  const next: GoalTask = mayGoFirst(goal.area) ? 'first' : 'step';
  return (
    <AskWords
      space={space}
      area={goal.area}
      question="steps-ask-goal"
      hint="steps-ask-goal-hint"
      about={
        goal.wish && (
          <Sheet kind="stack stack--tight" label={t('steps-wish')}>
            <p className="word">{t('steps-wish')}</p>
            <OwnSaid space={space} words={goal.wish} about={t('steps-wish')} />
          </Sheet>
        )
      }
      said={goal.words?.said ?? NOTHING_SAID}
      keepIt={useKeepGoal(space, goal, (said) => ({ type: 'goal', said }))}
      back={goalTaskPath(goal.goal, 'wish')}
      onDone={() => go(goal.steps.length > 0 ? goalPath(goal.goal) : goalTaskPath(goal.goal, next))}
      onSkip={() => go(goalPath(goal.goal))}
    />
  );
}

/** A new step: small enough for a day. */
function AskStep({ space, goal }: GoalTaskProps) {
  const t = useText();
  const core = useCore();
  const [, go] = useLocation();
  const [step] = useState(() => crypto.randomUUID());
  const { goal: of, area } = goal;
  const { steps: offered } = useOffered(goal.from);
  const untold = offered.filter((said) => !goal.steps.some((each) => saysTheSame(each.words.said, said)));
  const keepIt = useCallback(
    async (said: Said) => {
      const parts = [{ type: 'step', said } as const];
      await core.run(space, stepSaid({ goal: of, area }, { step, cutOf: null }, parts, core.now()));
    },
    [core, space, of, area, step],
  );
  const about = goal.words ?? goal.wish;
  return (
    <AskWords
      space={space}
      area={area}
      question="steps-ask-step"
      hint="steps-ask-step-hint"
      about={
        about && (
          <Sheet kind="stack stack--tight" label={t('steps-goal')}>
            <p className="word">{t('steps-goal')}</p>
            <OwnSaid space={space} words={about} about={t('steps-goal')} />
          </Sheet>
        )
      }
      below={<Examples area={area} />}
      offered={untold}
      said={NOTHING_SAID}
      keepIt={keepIt}
      back={goalPath(of)}
      onDone={() => go(stepTaskPath(of, 'when', step), { replace: true })}
      onSkip={() => go(goalPath(of), { replace: true })}
    />
  );
}

/** What follows each question of the look back. */
const AFTER: Record<LookBack, GoalTask> = { went: 'helped', helped: 'next', next: 'state' };
const BEFORE: Record<LookBack, GoalTask | null> = { went: null, helped: 'went', next: 'helped' };

function AskBack({ space, goal, question }: GoalTaskProps & { question: LookBack }) {
  const t = useText();
  const [, go] = useLocation();
  const before = BEFORE[question];
  const done = goal.steps.filter(({ state }) => state.type === 'done');
  const after = () => go(goalTaskPath(goal.goal, AFTER[question]));
  return (
    <AskWords
      space={space}
      area={goal.area}
      question={`steps-ask-back-${question}`}
      hint={`steps-ask-back-${question}-hint`}
      about={
        question === 'went' &&
        done.length > 0 && (
          <Sheet kind="stack stack--tight" label={t('steps-did')}>
            <p className="word">{t('steps-did')}</p>
            {done.map(({ step, words }) => (
              <OwnSaid key={step} space={space} words={words} about={t('steps-step')} />
            ))}
          </Sheet>
        )
      }
      said={goal.back.find((said) => said.question === question)?.words.said ?? NOTHING_SAID}
      keepIt={useKeepGoal(space, goal, (said) => ({ type: 'back', question, said }))}
      back={before ? goalTaskPath(goal.goal, before) : goalPath(goal.goal)}
      onDone={after}
      onSkip={after}
    />
  );
}
