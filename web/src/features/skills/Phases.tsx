import { useState } from 'react';
import type { Phase } from '../../core/types/Phase';
import type { SkillsView } from '../../core/types/SkillsView';
import { Button } from '../../ui/Button';
import { Choices } from '../../ui/Choice';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { Field } from '../../ui/Field';
import { Pictogram } from '../../ui/Pictogram';
import { Sheet } from '../../ui/Sheet';
import { useText } from '../../ui/text/useText';
import { PHASE_PICTOGRAM, phaseWords } from './words';
import { useDayOf } from './useDayOf';

/** Where one takes part, said by oneself: now, and each before it with the day it began. Going back is a phase too. */
export function Phases({ view }: { view: SkillsView }) {
  const t = useText();
  const core = useCore();
  const dayOf = useDayOf();
  const { fault, busy, attempt } = useFault();
  const [phase, setPhase] = useState<Phase | null>(null);
  const [day, setDay] = useState(view.today);

  function say(on: string, said: Phase | null) {
    void attempt(async () => {
      await core.run(view.space, {
        type: 'set_track',
        parts: [{ type: 'phase', day: on, phase: said }],
        at: core.now(),
      });
      setPhase(null);
    });
  }

  return (
    <div className="stack">
      {view.phases.length > 0 && (
        <Sheet kind="stack" labelledBy="phases-so-far">
          <h2 id="phases-so-far">{t('skills-phases-so-far')}</h2>
          <ol className="phases">
            {view.phases.map((each) => (
              <li key={each.day} className="phases__one">
                <Pictogram
                  name={PHASE_PICTOGRAM.find(([one]) => one === each.phase)?.[1] ?? 'group'}
                  tint="agreement"
                />
                <div className="grow">
                  <p className="word">{phaseWords(t, each.phase)}</p>
                  <p className="soft small">{t('skills-phase-since', { day: dayOf(each.day) })}</p>
                </div>
                <Button look="quiet" disabled={busy} onClick={() => say(each.day, null)}>
                  {t('skills-phase-away')}
                  <span className="visually-hidden"> {phaseWords(t, each.phase)}</span>
                </Button>
              </li>
            ))}
          </ol>
        </Sheet>
      )}
      <Sheet kind="stack stack--wide" labelledBy="phases-ask">
        <div>
          <h2 id="phases-ask">{t('skills-ask-phase')}</h2>
          <p className="soft">{t('skills-ask-phase-hint')}</p>
        </div>
        <div className="phases-choices">
          <Choices<Phase>
            label={t('skills-ask-phase')}
            chosen={phase}
            onChoose={setPhase}
            options={PHASE_PICTOGRAM.map(([value, pictogram]) => ({
              value,
              word: phaseWords(t, value),
              pictogram,
              tint: 'agreement',
            }))}
          />
        </div>
        {phase && (
          <Field
            label={t('skills-phase-day')}
            type="date"
            max={view.today}
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
        )}
      </Sheet>
      {fault && <FaultLine>{fault}</FaultLine>}
      {phase && day !== '' && (
        <Button look="main" block pictogramAfter="check" disabled={busy} onClick={() => say(day, phase)}>
          {t('skills-phase-keep')}
        </Button>
      )}
    </div>
  );
}
