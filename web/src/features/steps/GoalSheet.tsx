import type { GoalView } from '../../core/types/GoalView';
import { Button, ButtonLink } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { Sheet } from '../../ui/Sheet';
import { useText } from '../../ui/text/useText';
import { OwnSaid } from './OwnSaid';
import { goalTaskPath } from './paths';
import { goalSaid } from './say';
import { StepCard } from './StepCard';
import { AreaTile } from './Task';

/** A goal in one's own words, its steps, and the look back. */
export function GoalSheet({ space, goal }: { space: string; goal: GoalView }) {
  const t = useText();
  const goingOn = goal.state === 'going_on';
  return (
    <div className="stack">
      <About space={space} goal={goal} />
      {goingOn && (
        <ButtonLink
          to={goalTaskPath(goal.goal, goal.words ? 'step' : 'goal')}
          look={goal.steps.length === 0 ? 'main' : 'plain'}
          block
          pictogram={goal.words ? 'add' : 'forward'}
        >
          {t(goal.words ? 'steps-think' : 'steps-make-goal')}
        </ButtonLink>
      )}
      {goal.steps.length > 0 && (
        <ul className="step-list" aria-label={t('steps-of-goal')}>
          {goal.steps.map((step) => (
            <StepCard key={step.step} space={space} goal={goal} step={step} withGoal />
          ))}
        </ul>
      )}
      <Back space={space} goal={goal} />
    </div>
  );
}

function About({ space, goal }: { space: string; goal: GoalView }) {
  const t = useText();
  const core = useCore();
  const { fault, busy, attempt } = useFault();
  const state = goal.state.replace('_', '-');
  return (
    <Sheet kind="stack" labelledBy="steps-goal">
      <header className="step-about">
        <AreaTile area={goal.area} />
        <div className="grow">
          <h2 id="steps-goal">{t(`area-${goal.area}`)}</h2>
          {goal.first && <p className="soft small">{t('steps-first')}</p>}
          {goal.state !== 'going_on' && <p className="word">{t(`steps-state-${state}`)}</p>}
        </div>
      </header>
      {goal.wish && (
        <div>
          <p className="soft small">{t('steps-wish')}</p>
          <OwnSaid space={space} words={goal.wish} about={t('steps-wish')} />
        </div>
      )}
      {goal.words && (
        <div>
          <p className="soft small">{t('steps-goal')}</p>
          <OwnSaid space={space} words={goal.words} about={t('steps-goal')} />
        </div>
      )}
      <div className="step__more">
        <ButtonLink look="quiet" to={goalTaskPath(goal.goal, goal.words ? 'goal' : 'wish')}>
          {t('steps-say-otherwise')}
        </ButtonLink>
        <Button
          look="quiet"
          disabled={busy}
          onClick={() =>
            void attempt(async () => {
              await core.run(space, goalSaid(goal, [{ type: 'first', first: !goal.first }], core.now()));
            })
          }
        >
          {t(goal.first ? 'steps-not-first' : 'steps-put-first')}
        </Button>
      </div>
      {fault && <FaultLine>{fault}</FaultLine>}
    </Sheet>
  );
}

/** What one said looking back, and the way to do it. */
function Back({ space, goal }: { space: string; goal: GoalView }) {
  const t = useText();
  return (
    <Sheet kind="stack" labelledBy="steps-back">
      <h2 id="steps-back">{t('steps-back')}</h2>
      {goal.back.length === 0 ? (
        <p className="soft">{t('steps-back-what')}</p>
      ) : (
        goal.back.map(({ question, words }) => (
          <div key={question}>
            <p className="soft small">{t(`steps-ask-back-${question}`)}</p>
            <OwnSaid space={space} words={words} about={t(`steps-ask-back-${question}`)} />
          </div>
        ))
      )}
      <ButtonLink to={goalTaskPath(goal.goal, 'went')} block pictogram="look">
        {t(goal.back.length === 0 ? 'steps-look-back' : 'steps-look-back-again')}
      </ButtonLink>
    </Sheet>
  );
}
