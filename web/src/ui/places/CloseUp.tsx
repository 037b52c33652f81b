import { CoreFault } from '../../core/core';
import { Button } from '../Button';
import { useCore } from '../core-access/core-context';
import { useFault } from '../core-access/useFault';
import { useGate } from '../core-access/useGate';
import { FaultLine } from '../FaultLine';
import { keepForLock } from '../keeping/before-reload';
import { useText } from '../text/useText';

/** *Sluit af*: locks at once, after what is being written is on the device; says so when it does not get there. Only where there is a PIN to open it again. */
export function CloseUp() {
  const t = useText();
  const { vault } = useCore();
  const gate = useGate();
  const { fault, busy, attempt } = useFault();
  if (gate?.state !== 'open' || !gate.hasPin) return null;
  const close = async () => {
    if (!(await keepForLock())) throw new CoreFault('unknown');
    await vault.lock();
  };
  return (
    <>
      <Button pictogram="lock" disabled={busy} onClick={() => void attempt(close)}>
        {t('gate-close')}
      </Button>
      {fault && <FaultLine>{fault}</FaultLine>}
    </>
  );
}
