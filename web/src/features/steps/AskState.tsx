import { useLocation } from 'wouter';
import type { GoalState } from '../../core/types/GoalState';
import type { GoalView } from '../../core/types/GoalView';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import type { PictogramName } from '../../ui/pictogram-names';
import { SaidChoices } from '../../ui/SaidChoices';
import { Sheet } from '../../ui/Sheet';
import { useText } from '../../ui/text/useText';
import { goalPath, goalTaskPath } from './paths';
import { goalSaid } from './say';
import { Task } from './Task';

const STATES: readonly (readonly [GoalState, PictogramName])[] = [
  ['going_on', 'small-step'],
  ['reached', 'check'],
  ['rests', 'rest'],
  ['let_go', 'leaf'],
];

/** The end of a look back: where the goal is now. Four answers of one weight. */
export function AskState({ space, goal }: { space: string; goal: GoalView }) {
  const t = useText();
  const core = useCore();
  const [, go] = useLocation();
  const { fault, attempt } = useFault();

  async function onChoose(state: GoalState) {
    await attempt(async () => {
      if (state !== goal.state) await core.run(space, goalSaid(goal, [{ type: 'state', state }], core.now()));
    });
  }

  return (
    <Task area={goal.area} back={goalTaskPath(goal.goal, 'next')}>
      <Sheet kind="stack stack--wide" labelledBy="steps-question">
        <h2 id="steps-question">{t('steps-ask-state')}</h2>
        <SaidChoices
          label={t('steps-ask-state')}
          chosen={goal.state}
          onChoose={(state) => void onChoose(state)}
          options={STATES.map(([state, pictogram]) => ({
            value: state,
            word: t(`steps-state-${state.replace('_', '-')}`),
            says: t(`steps-state-${state.replace('_', '-')}-says`),
            pictogram,
            tint: 'small_step',
          }))}
        />
      </Sheet>
      {fault && <FaultLine>{fault}</FaultLine>}
      <Button look="main" block pictogramAfter="check" onClick={() => go(goalPath(goal.goal))}>
        {t('map-ready')}
      </Button>
    </Task>
  );
}
