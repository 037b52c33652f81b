import { useEffect, useState } from 'react';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { Pictogram } from '../../ui/Pictogram';
import { useText } from '../../ui/text/useText';
import { PinPad } from '../gate/PinPad';

/** Opening with a finger or a face beside the PIN. Nothing where the device does not offer it. */
export function Finger({ has }: { has: boolean }) {
  const t = useText();
  const { vault } = useCore();
  const { fault, busy, attempt, clear } = useFault();
  const [offered, setOffered] = useState(false);
  const [asking, setAsking] = useState(false);

  useEffect(() => {
    let gone = false;
    void vault.offersPasskey().then((offers) => {
      if (!gone) setOffered(offers);
    });
    return () => {
      gone = true;
    };
  }, [vault]);

  // Who has it can always take it away.
  if (!offered && !has) return null;

  function onPin(current: string) {
    const work = () => (has ? vault.removePasskey(current) : vault.addPasskey(current));
    void attempt(work).then((well) => {
      if (well) setAsking(false);
    });
  }

  return (
    <section className="sheet stack" aria-labelledby="lock-finger">
      <h2 className="section-heading" id="lock-finger">
        {t('lock-finger')}
      </h2>
      {!asking && !has && (
        <>
          <p>{t('lock-finger-what')}</p>
          <Button pictogram="lock" onClick={() => setAsking(true)}>
            {t('lock-finger-add')}
          </Button>
        </>
      )}
      {!asking && has && (
        <>
          <p className="line">
            <Pictogram name="check" size="small" />
            <span>{t('lock-finger-set')}</span>
          </p>
          <Button onClick={() => setAsking(true)}>{t('lock-finger-remove')}</Button>
        </>
      )}
      {asking && (
        <>
          <PinPad
            label={t('lock-current')}
            fault={fault}
            held={busy}
            done={t(has ? 'lock-finger-remove' : 'gate-pin-next')}
            onPin={onPin}
          />
          <Button
            look="quiet"
            onClick={() => {
              clear();
              setAsking(false);
            }}
          >
            {t('lock-stop')}
          </Button>
        </>
      )}
    </section>
  );
}
