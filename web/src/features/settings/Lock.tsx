import { useState } from 'react';
import { IDLE_MINUTES } from '../../core/vault';
import { Button } from '../../ui/Button';
import { Choices } from '../../ui/Choice';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { useGate } from '../../ui/core-access/useGate';
import { FaultLine } from '../../ui/FaultLine';
import { Pictogram } from '../../ui/Pictogram';
import { CloseUp } from '../../ui/places/CloseUp';
import { useText } from '../../ui/text/useText';
import { NewPin } from '../gate/NewPin';
import { PinPad } from '../gate/PinPad';
import { Finger } from './Finger';
import { SharedTablet } from './SharedTablet';

type Doing = 'nothing' | 'choosing' | 'removing' | { current: string };

/** The PIN of this device, when it closes by itself, and whether it is a tablet of a group. */
export function Lock() {
  const gate = useGate();
  const [doing, setDoing] = useState<Doing>('nothing');
  if (gate?.state !== 'open') return null;
  return (
    <>
      <Pin hasPin={gate.hasPin} shared={gate.shared} doing={doing} onDo={setDoing} />
      {gate.hasPin && !gate.shared && <Finger has={gate.hasPasskey} />}
      {gate.hasPin && <IdleChoice minutes={gate.idleMinutes} shared={gate.shared} />}
      <SharedTablet shared={gate.shared} hasPin={gate.hasPin} others={gate.others} />
    </>
  );
}

interface PinProps {
  hasPin: boolean;
  shared: boolean;
  doing: Doing;
  onDo(doing: Doing): void;
}

function Pin({ hasPin, shared, doing, onDo }: PinProps) {
  const t = useText();
  const { vault } = useCore();
  const { fault, busy, attempt, clear } = useFault();
  const stop = (
    <Button
      look="quiet"
      onClick={() => {
        clear();
        onDo('nothing');
      }}
    >
      {t('lock-stop')}
    </Button>
  );
  return (
    <section className="sheet stack" aria-labelledby="lock-pin">
      <h2 className="section-heading" id="lock-pin">
        {t('gate-pin')}
      </h2>
      {doing === 'nothing' && !hasPin && (
        <>
          <p>{t('lock-what')}</p>
          <Button look="main" pictogram="lock" onClick={() => onDo('choosing')}>
            {t('lock-choose')}
          </Button>
        </>
      )}
      {doing === 'nothing' && hasPin && (
        <>
          <p className="line">
            <Pictogram name="check" size="small" />
            <span>{t('lock-set')}</span>
          </p>
          <CloseUp />
          <Button onClick={() => onDo('choosing')}>{t('lock-change')}</Button>
          {!shared && <Button onClick={() => onDo('removing')}>{t('lock-remove')}</Button>}
        </>
      )}
      {doing === 'removing' && (
        <>
          <PinPad
            label={t('lock-current')}
            fault={fault}
            held={busy}
            done={t('lock-remove')}
            onPin={(pin) =>
              void attempt(() => vault.setPin(null, pin)).then((well) => {
                if (well) onDo('nothing');
              })
            }
          />
          {stop}
        </>
      )}
      {doing === 'choosing' && hasPin && (
        <>
          <PinPad
            label={t('lock-current')}
            fault={fault}
            done={t('gate-pin-next')}
            onPin={(current) => onDo({ current })}
          />
          {stop}
        </>
      )}
      {doing === 'choosing' && !hasPin && (
        <>
          <NewPin current={null} onDone={() => onDo('nothing')} />
          {stop}
        </>
      )}
      {typeof doing === 'object' && (
        <>
          <NewPin current={doing.current} onDone={() => onDo('nothing')} />
          {stop}
        </>
      )}
    </section>
  );
}

function IdleChoice({ minutes, shared }: { minutes: number | null; shared: boolean }) {
  const t = useText();
  const { vault } = useCore();
  const { fault, attempt } = useFault();
  const never = { value: 'never', word: t('lock-idle-never'), pictogram: 'lock', tint: 'note' } as const;
  return (
    <section className="sheet stack" aria-labelledby="lock-idle">
      <h2 className="section-heading" id="lock-idle">
        {t('lock-idle')}
      </h2>
      <p>{t('lock-idle-what')}</p>
      <Choices
        label={t('lock-idle')}
        options={[
          ...IDLE_MINUTES.map((count) => ({
            value: String(count),
            word: t('lock-idle-minutes', { count }),
            pictogram: 'hours' as const,
            tint: 'note' as const,
          })),
          ...(shared ? [] : [never]),
        ]}
        chosen={minutes === null ? 'never' : String(minutes)}
        onChoose={(value) => void attempt(() => vault.setIdle(value === 'never' ? null : Number(value)))}
      />
      {fault && <FaultLine>{fault}</FaultLine>}
    </section>
  );
}
