import { Button } from '../Button';
import { useCore } from '../core-access/core-context';
import { useGate } from '../core-access/useGate';
import { keepEverything } from '../keeping/before-reload';
import { useText } from '../text/useText';

/** *Sluit af*: locks at once, after what is being written is on the device. Only where there is a PIN to open it again. */
export function CloseUp() {
  const t = useText();
  const { vault } = useCore();
  const gate = useGate();
  if (gate?.state !== 'open' || !gate.hasPin) return null;
  return (
    <Button pictogram="lock" onClick={() => void keepEverything().then(() => vault.lock())}>
      {t('gate-close')}
    </Button>
  );
}
