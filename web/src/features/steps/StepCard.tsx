import { Link } from 'wouter';
import type { GoalView } from '../../core/types/GoalView';
import type { StepPart } from '../../core/types/StepPart';
import type { StepView } from '../../core/types/StepView';
import { Button, ButtonLink } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { Pictogram } from '../../ui/Pictogram';
import { Sheet } from '../../ui/Sheet';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { OwnReward } from '../rewards/OwnReward';
import { dayAfter, meantWords } from './days';
import { OwnSaid } from './OwnSaid';
import { goalPath, stepTaskPath } from './paths';
import { saidOf, stepSaid } from './say';

interface StepCardProps {
  space: string;
  goal: GoalView;
  step: StepView;
  /** It stands with its goal: all that can be done with it is here too. */
  withGoal: boolean;
}

/** A step: one's own words, and what one does with it. Every way is as good as the other. */
export function StepCard({ space, goal, step, withGoal }: StepCardProps) {
  const t = useText();
  const core = useCore();
  const { language } = useLanguage();
  const { fault, busy, attempt } = useFault();
  const words = `step-${step.step}`;
  const now = core.now();

  function say(...parts: StepPart[]) {
    void attempt(async () => {
      await core.run(space, stepSaid(goal, step, parts, core.now()));
    });
  }

  const way = { disabled: busy, 'aria-describedby': words };
  const whole = goal.steps.find((each) => each.step === step.cutOf);
  return (
    <Sheet as="li" kind="step stack">
      <p className="word line">
        <Pictogram
          name={step.state.type === 'done' ? 'check' : 'small-step'}
          size="small"
          tint="small_step"
        />
        <span>{headOf(t, step, language, now)}</span>
      </p>
      <OwnSaid space={space} words={step.words} about={t('steps-step')} id={words} />
      {step.rewards.map((reward) => (
        <OwnReward key={reward.by.id} space={space} reward={reward} />
      ))}
      {withGoal && whole && (
        <p className="soft small">
          {whole.words.said.text === ''
            ? t('steps-piece-of-spoken')
            : t('steps-piece-of', { step: whole.words.said.text })}
        </p>
      )}
      {!withGoal && (
        <p>
          <Link href={goalPath(goal.goal)}>{saidOf(goal).text || t(`area-${goal.area}`)}</Link>
        </p>
      )}
      {step.state.type === 'to_do' && (
        <>
          <Button
            {...way}
            look="main"
            block
            pictogram="check"
            onClick={() => say({ type: 'state', state: { type: 'done', on: dayAfter(core.now(), 0) } })}
          >
            {t('steps-done')}
          </Button>
          <div className="step__ways">
            <ButtonLink to={stepTaskPath(goal.goal, 'cut', step.step)} pictogram="smaller">
              {t('steps-smaller')}
            </ButtonLink>
            <Button
              {...way}
              pictogram="meeting"
              onClick={() => say({ type: 'day', day: dayAfter(core.now(), 1) })}
            >
              {t('steps-tomorrow')}
            </Button>
          </div>
          <p className="soft small">{t('steps-no-blame')}</p>
          {withGoal && (
            <div className="step__more">
              <ButtonLink look="quiet" to={stepTaskPath(goal.goal, 'when', step.step)}>
                {t('steps-day-other')}
              </ButtonLink>
              <ButtonLink look="quiet" to={stepTaskPath(goal.goal, 'words', step.step)}>
                {t('steps-say-otherwise')}
              </ButtonLink>
              <Button {...way} look="quiet" onClick={() => say({ type: 'state', state: { type: 'rests' } })}>
                {t('steps-rest')}
              </Button>
            </div>
          )}
        </>
      )}
      {step.state.type === 'rests' && (
        <Button {...way} onClick={() => say({ type: 'state', state: { type: 'to_do' } })}>
          {t('steps-again')}
        </Button>
      )}
      {step.state.type === 'done' && (
        <>
          {step.went && (
            <div className="step__went">
              <p className="soft small">{t('steps-ask-how')}</p>
              <OwnSaid space={space} words={step.went} about={t('steps-ask-how')} />
            </div>
          )}
          <div className="step__more">
            <ButtonLink look="quiet" to={stepTaskPath(goal.goal, 'how', step.step)}>
              {t(step.went ? 'steps-how-otherwise' : 'steps-ask-how')}
            </ButtonLink>
            <Button {...way} look="quiet" onClick={() => say({ type: 'state', state: { type: 'to_do' } })}>
              {t('steps-not-yet')}
            </Button>
          </div>
        </>
      )}
      {withGoal && step.words.said.text !== '' && (
        <p>
          <Link href={stepTaskPath(goal.goal, 'share', step.step)}>{t('steps-share')}</Link>
        </p>
      )}
      {fault && <FaultLine>{fault}</FaultLine>}
    </Sheet>
  );
}

function headOf(
  t: ReturnType<typeof useText>,
  { state, day }: StepView,
  language: string,
  now: number,
): string {
  switch (state.type) {
    case 'done':
      return t('steps-done-on', { day: meantWords(t, language, state.on, now).toLowerCase() });
    case 'rests':
      return t('steps-rests');
    case 'to_do':
      return t('steps-step-on', { day: meantWords(t, language, day, now).toLowerCase() });
  }
}
