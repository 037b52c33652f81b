import { useEffect, useState } from 'react';
import type { LinkState } from '../../core/ways-in';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { EightCode } from '../../ui/EightCode';
import { FaultLine } from '../../ui/FaultLine';
import { QrCode } from '../../ui/QrCode';
import { Status } from '../../ui/Status';
import { useText } from '../../ui/text/useText';

/** How often the first device looks whether the next one is in. */
const LOOK_EVERY_MS = 2000;

/** One more device for oneself: a QR and eight signs, and word of it when the other is in. */
export function AddDevice() {
  const t = useText();
  const core = useCore();
  const { fault, busy, attempt } = useFault();
  const [code, setCode] = useState<string | null>(null);
  const [state, setState] = useState<LinkState>('waiting');

  useEffect(() => {
    if (code === null || state !== 'waiting') return;
    const timer = setInterval(() => {
      // Without a connection it looks again later.
      core.online.deviceLinkState().then(setState, () => undefined);
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [code, core, state]);

  function onMake() {
    void attempt(async () => {
      setCode((await core.online.makeDeviceLink()).code);
      setState('waiting');
    });
  }

  const again = (
    <Button look={code === null ? 'main' : 'plain'} pictogram="device" disabled={busy} onClick={onMake}>
      {t(code === null ? 'add-device-make' : 'add-device-again')}
    </Button>
  );
  if (code === null || state === 'ended') {
    return (
      <section className="sheet stack stack--wide">
        <p>{t(code === null ? 'add-device-what' : 'add-device-ended')}</p>
        {fault && <FaultLine>{fault}</FaultLine>}
        {again}
      </section>
    );
  }
  if (state === 'used') {
    return (
      <section className="sheet stack stack--wide" role="status">
        <Status kind="shared" text="add-device-done" />
        <p className="soft">{t('add-device-lost')}</p>
        {again}
      </section>
    );
  }
  return (
    <section className="sheet shown-code">
      <QrCode text={`${location.origin}/#/link/${code}`} label={t('add-device-qr')} />
      <p>{t('add-device-how', { address: location.host })}</p>
      <EightCode code={code} />
      <p className="soft">{t('add-device-yours')}</p>
      <p className="soft" role="status">
        {t('add-device-waiting')}
      </p>
    </section>
  );
}
