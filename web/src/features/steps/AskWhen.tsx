import { useState } from 'react';
import { useLocation } from 'wouter';
import type { GoalView } from '../../core/types/GoalView';
import type { StepView } from '../../core/types/StepView';
import { Button, ButtonLink } from '../../ui/Button';
import { Choices } from '../../ui/Choice';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { Field } from '../../ui/Field';
import { Sheet } from '../../ui/Sheet';
import { useText } from '../../ui/text/useText';
import { dayAfter, isForToday } from './days';
import { OwnSaid } from './OwnSaid';
import { goalPath, stepTaskPath } from './paths';
import { stepSaid } from './say';
import { Task } from './Task';

type When = 'today' | 'tomorrow' | 'other' | 'none';

/** The day that a step is meant for. It may move, and there may be none. */
export function AskWhen({ space, goal, step }: { space: string; goal: GoalView; step: StepView }) {
  const t = useText();
  const core = useCore();
  const [, go] = useLocation();
  const { fault, busy, attempt } = useFault();
  const [now] = useState(() => core.now());
  const [when, setWhen] = useState<When | null>(() => whenOf(step.day, now));
  const [other, setOther] = useState(step.day ?? '');
  const back = goalPath(goal.goal);
  const day = { today: dayAfter(now, 0), tomorrow: dayAfter(now, 1), other, none: null };
  const chosen = when && day[when] !== '' ? { day: day[when] } : null;

  async function onReady() {
    if (!chosen) return;
    const well = await attempt(async () => {
      if (chosen.day !== step.day)
        await core.run(space, stepSaid(goal, step, [{ type: 'day', day: chosen.day }], core.now()));
    });
    if (well) go(back);
  }

  return (
    <Task area={goal.area} back={back}>
      <Sheet kind="stack stack--tight" label={t('steps-step')}>
        <p className="word">{t('steps-step')}</p>
        <OwnSaid space={space} words={step.words} about={t('steps-step')} />
        <p className="soft">{t('steps-too-big')}</p>
        <ButtonLink to={stepTaskPath(goal.goal, 'cut', step.step)} pictogram="smaller">
          {t('steps-smaller')}
        </ButtonLink>
      </Sheet>
      <Sheet kind="stack stack--wide" labelledBy="steps-question">
        <h2 id="steps-question">{t('steps-ask-when')}</h2>
        <div className="step-when">
          <Choices<When>
            label={t('steps-ask-when')}
            chosen={when}
            onChoose={setWhen}
            options={[
              { value: 'today', word: t('steps-day-today'), pictogram: 'sun', tint: 'small_step' },
              { value: 'tomorrow', word: t('steps-day-tomorrow'), pictogram: 'meeting', tint: 'small_step' },
              { value: 'other', word: t('steps-day-other'), pictogram: 'weekly', tint: 'small_step' },
              { value: 'none', word: t('steps-day-none'), pictogram: 'rest', tint: 'small_step' },
            ]}
          />
        </div>
        {when === 'other' && (
          <Field
            type="date"
            label={t('steps-day-which')}
            min={dayAfter(now, 0)}
            value={other}
            onChange={(event) => setOther(event.target.value)}
          />
        )}
      </Sheet>
      {fault && <FaultLine>{fault}</FaultLine>}
      {chosen && (
        <Button look="main" block pictogramAfter="check" disabled={busy} onClick={() => void onReady()}>
          {t('map-ready')}
        </Button>
      )}
    </Task>
  );
}

function whenOf(day: string | null, now: number): When | null {
  if (day === null) return null;
  if (isForToday(day, now)) return 'today';
  return day === dayAfter(now, 1) ? 'tomorrow' : 'other';
}
