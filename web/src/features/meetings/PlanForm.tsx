import { useState, type FormEvent } from 'react';
import { Button } from '../../ui/Button';
import { Choices } from '../../ui/Choice';
import { FaultLine } from '../../ui/FaultLine';
import { Field, TextField } from '../../ui/Field';
import { useText } from '../../ui/text/useText';
import { civilOf } from '../../ui/time/civil';
import { useCivil } from './useCivil';

export interface Planned {
  rhythm: 'once' | 'weekly';
  title: string;
  /** `2026-11-24` and `10:00`, in the group's own place. */
  date: string;
  time: string;
  minutes: number;
  place: string;
  programme: readonly string[];
}

interface PlanFormProps {
  asks: { rhythm: boolean; programme: boolean };
  begin: Planned;
  /** The word on the main button. */
  word: string;
  fault: string | null;
  busy: boolean;
  onPlan(planned: Planned): void;
}

/** When, where, what. */
export function PlanForm({ asks, begin, word, fault, busy, onPlan }: PlanFormProps) {
  const t = useText();
  const words = useCivil();
  const [planned, setPlanned] = useState(begin);
  const [programme, setProgramme] = useState(begin.programme.join('\n'));
  const set = (change: Partial<Planned>) => setPlanned((now) => ({ ...now, ...change }));

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    const lines = programme
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    onPlan({ ...planned, title: planned.title.trim(), place: planned.place.trim(), programme: lines });
  }

  return (
    <form className="stack" onSubmit={onSubmit}>
      <section className="sheet stack stack--wide">
        {asks.rhythm && (
          <Choices
            label={t('meetings-rhythm')}
            options={[
              { value: 'once', word: t('meetings-once'), pictogram: 'meeting', tint: 'agreement' },
              { value: 'weekly', word: t('meetings-every-week'), pictogram: 'weekly', tint: 'agreement' },
            ]}
            chosen={planned.rhythm}
            onChoose={(rhythm) => set({ rhythm })}
          />
        )}
        <div className="plan-when">
          <Field
            label={t(planned.rhythm === 'weekly' ? 'meetings-first-day' : 'meetings-day')}
            type="date"
            required
            dir="ltr"
            value={planned.date}
            onChange={(event) => set({ date: event.target.value })}
          />
          <Field
            label={t('meetings-time')}
            type="time"
            required
            dir="ltr"
            value={planned.time}
            onChange={(event) => set({ time: event.target.value })}
          />
        </div>
        {planned.date !== '' && planned.time !== '' && (
          <p className="word">
            {planned.rhythm === 'weekly'
              ? t('meetings-each-week', {
                  day: words.weekday(civilOf(planned.date, planned.time)),
                  time: words.time(civilOf(planned.date, planned.time)),
                })
              : t('meetings-on', {
                  day: words.day(civilOf(planned.date, planned.time)),
                  time: words.time(civilOf(planned.date, planned.time)),
                })}
          </p>
        )}
        <p className="hint">{t('meetings-morning')}</p>
        <HowLong minutes={planned.minutes} onChoose={(minutes) => set({ minutes })} />
      </section>
      <section className="sheet stack stack--wide">
        <Field
          label={t('meetings-name')}
          required
          maxLength={120}
          value={planned.title}
          onChange={(event) => set({ title: event.target.value })}
        />
        <Field
          label={t('meetings-place')}
          maxLength={200}
          value={planned.place}
          onChange={(event) => set({ place: event.target.value })}
        />
        {asks.programme && (
          <TextField
            label={t('meetings-programme')}
            hint={t('meetings-programme-hint')}
            value={programme}
            onChange={(event) => setProgramme(event.target.value)}
          />
        )}
      </section>
      {fault && <FaultLine>{fault}</FaultLine>}
      <Button type="submit" look="main" block disabled={busy}>
        {word}
      </Button>
    </form>
  );
}

const LENGTHS = [60, 90, 120, 150] as const;

function HowLong({ minutes, onChoose }: { minutes: number; onChoose(minutes: number): void }) {
  const t = useText();
  const lengths =
    LENGTHS.some((each) => each === minutes) || minutes === 0 ? [...LENGTHS] : [...LENGTHS, minutes];
  return (
    <fieldset className="stack stack--tight how-long">
      <legend className="field__label">{t('meetings-how-long')}</legend>
      <Choices
        label={t('meetings-how-long')}
        options={lengths.map((each) => ({
          value: String(each),
          word: t('meetings-length', { minutes: each }),
        }))}
        chosen={minutes === 0 ? null : String(minutes)}
        onChoose={(value) => onChoose(Number(value))}
      />
    </fieldset>
  );
}
