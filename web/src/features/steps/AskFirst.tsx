import { useLocation } from 'wouter';
import type { GoalView } from '../../core/types/GoalView';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { Sheet } from '../../ui/Sheet';
import { useText } from '../../ui/text/useText';
import { goalTaskPath } from './paths';
import { goalSaid } from './say';
import { Task } from './Task';

/** Whether a goal goes before the others: housing or money often stands in the way of the rest. Both answers are fine. */
export function AskFirst({ space, goal }: { space: string; goal: GoalView }) {
  const t = useText();
  const core = useCore();
  const [, go] = useLocation();
  const { fault, busy, attempt } = useFault();

  async function onAnswer(first: boolean) {
    const well = await attempt(async () => {
      if (first !== goal.first) await core.run(space, goalSaid(goal, [{ type: 'first', first }], core.now()));
    });
    if (well) go(goalTaskPath(goal.goal, 'step'));
  }

  return (
    <Task area={goal.area} back={goalTaskPath(goal.goal, 'goal')}>
      <Sheet kind="stack stack--wide" labelledBy="steps-question">
        <h2 id="steps-question">{t('steps-ask-first')}</h2>
        <p className="hint">{t('steps-ask-first-hint')}</p>
        <Button block pictogram="flag" disabled={busy} onClick={() => void onAnswer(true)}>
          {t('steps-first-yes')}
        </Button>
        <Button block disabled={busy} onClick={() => void onAnswer(false)}>
          {t('steps-first-no')}
        </Button>
      </Sheet>
      {fault && <FaultLine>{fault}</FaultLine>}
    </Task>
  );
}
