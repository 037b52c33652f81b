import { useState } from 'react';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { useText } from '../../ui/text/useText';
import { PinPad } from './PinPad';

/** A new PIN, typed twice. */
export function NewPin({ current, onDone }: { current: string | null; onDone(): void }) {
  const t = useText();
  const { vault } = useCore();
  const { fault, busy, attempt } = useFault();
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
        void attempt(() => vault.setPin(pin, current)).then((well) => {
          if (well) onDone();
          else setFirst(null);
        });
      }}
    />
  );
}
