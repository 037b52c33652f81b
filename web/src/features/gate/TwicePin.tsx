import { useState } from 'react';
import { useText } from '../../ui/text/useText';
import { PinPad } from './PinPad';

interface TwicePinProps {
  fault: string | null;
  busy: boolean;
  /** Hears the PIN when it was typed the same twice; says whether it was taken. */
  onPin(pin: string): Promise<boolean>;
}

/** A PIN that someone chooses, typed twice. */
export function TwicePin({ fault, busy, onPin }: TwicePinProps) {
  const t = useText();
  const [first, setFirst] = useState<string | null>(null);
  const [other, setOther] = useState(false);

  if (first === null) {
    return (
      <PinPad
        label={t('lock-choose')}
        hint={t('lock-choose-hint')}
        fault={other ? t('lock-not-same') : fault}
        held={busy}
        done={t('gate-pin-next')}
        onPin={(pin) => {
          setOther(false);
          setFirst(pin);
        }}
      />
    );
  }
  return (
    <PinPad
      label={t('lock-again')}
      fault={fault}
      held={busy}
      done={t('gate-pin-next')}
      onPin={(pin) => {
        if (pin !== first) {
          setFirst(null);
          setOther(true);
          return;
        }
        void onPin(pin).then((taken) => {
          if (!taken) setFirst(null);
        });
      }}
    />
  );
}
