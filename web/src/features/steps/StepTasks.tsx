import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import type { GoalView } from '../../core/types/GoalView';
import type { Said } from '../../core/types/Said';
import type { StepPart } from '../../core/types/StepPart';
import type { StepView } from '../../core/types/StepView';
import { NOTHING_SAID } from '../../ui/own-words/said';
import { useCore } from '../../ui/core-access/core-context';
import { Sheet } from '../../ui/Sheet';
import { useText } from '../../ui/text/useText';
import { AskWhen } from './AskWhen';
import { AskWords } from './AskWords';
import { dayAfter } from './days';
import { Examples } from './Examples';
import { OwnSaid } from './OwnSaid';
import { goalPath, stepTaskPath, type StepTask } from './paths';
import { stepSaid } from './say';
import { ShareStep } from './ShareStep';

interface StepTaskProps {
  space: string;
  goal: GoalView;
  step: StepView;
}

/** One thing that is asked of a step. */
export function StepTasks({ task, ...props }: StepTaskProps & { task: StepTask }) {
  switch (task) {
    case 'words':
      return <AskStepWords {...props} />;
    case 'when':
      return <AskWhen {...props} />;
    case 'cut':
      return <AskCut {...props} />;
    case 'how':
      return <AskHow {...props} />;
    case 'share':
      return <ShareStep {...props} />;
  }
}

/** Keeps one thing of a step that is said in own words. */
function useKeepStep(
  space: string,
  { goal, area }: GoalView,
  about: StepView,
  part: (said: Said) => StepPart,
) {
  const core = useCore();
  const { step, cutOf } = about;
  return useCallback(
    async (said: Said) => {
      await core.run(space, stepSaid({ goal, area }, { step, cutOf }, [part(said)], core.now()));
    },
    // Which step it is decides.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [core, space, goal, step],
  );
}

/** Saying a step otherwise. Without words it is gone. */
function AskStepWords({ space, goal, step }: StepTaskProps) {
  const [, go] = useLocation();
  const back = goalPath(goal.goal);
  return (
    <AskWords
      space={space}
      area={goal.area}
      question="steps-ask-step"
      hint="steps-ask-step-hint"
      below={<Examples area={goal.area} />}
      said={step.words.said}
      keepIt={useKeepStep(space, goal, step, (said) => ({ type: 'step', said }))}
      back={back}
      onDone={() => go(back)}
    />
  );
}

function AskHow({ space, goal, step }: StepTaskProps) {
  const t = useText();
  const [, go] = useLocation();
  const back = goalPath(goal.goal);
  return (
    <AskWords
      space={space}
      area={goal.area}
      question="steps-ask-how"
      hint="steps-ask-how-hint"
      about={
        <Sheet kind="stack stack--tight" label={t('steps-step')}>
          <p className="word">{t('steps-step')}</p>
          <OwnSaid space={space} words={step.words} about={t('steps-step')} />
        </Sheet>
      }
      said={step.went?.said ?? NOTHING_SAID}
      keepIt={useKeepStep(space, goal, step, (said) => ({ type: 'went', said }))}
      back={back}
      onDone={() => go(back)}
      onSkip={() => go(back)}
    />
  );
}

/** "Te groot? Maak de stap kleiner.": the first piece takes the day; the whole stays, without one. */
function AskCut({ space, goal, step }: StepTaskProps) {
  const t = useText();
  const core = useCore();
  const [, go] = useLocation();
  const [piece] = useState(() => crypto.randomUUID());
  const [day] = useState(() => step.day ?? dayAfter(core.now(), 0));
  const { goal: of, area } = goal;
  const whole = step.step;
  const keepIt = useCallback(
    async (said: Said) => {
      const about = { goal: of, area };
      const cut = { step: piece, cutOf: whole };
      await core.run(
        space,
        stepSaid(
          about,
          cut,
          [
            { type: 'step', said },
            { type: 'day', day },
          ],
          core.now(),
        ),
      );
    },
    [core, space, of, area, piece, whole, day],
  );

  async function onDone() {
    const parts: StepPart[] = [{ type: 'day', day: null }];
    if (step.day !== null) await core.run(space, stepSaid(goal, step, parts, core.now()));
    go(stepTaskPath(of, 'when', piece), { replace: true });
  }

  return (
    <AskWords
      space={space}
      area={area}
      question="steps-ask-cut"
      hint="steps-ask-cut-hint"
      about={
        <Sheet kind="stack stack--tight" label={t('steps-whole')}>
          <p className="word">{t('steps-whole')}</p>
          <OwnSaid space={space} words={step.words} about={t('steps-step')} />
        </Sheet>
      }
      below={<Examples area={area} />}
      said={NOTHING_SAID}
      keepIt={keepIt}
      back={goalPath(of)}
      onDone={() => void onDone()}
    />
  );
}
