import { useCore } from '../../ui/core-access/core-context';
import { faultText, useFault } from '../../ui/core-access/useFault';
import { Button } from '../../ui/Button';
import { FaultLine } from '../../ui/FaultLine';
import { useText } from '../../ui/text/useText';
import { Door } from './Door';

/** What is on this device does not open: why, and a way on. */
export function Broken({ code }: { code: string }) {
  const t = useText();
  const { vault } = useCore();
  const { fault, busy, attempt } = useFault();
  return (
    <Door title={t('gate-damaged-title')}>
      <p className="narrow">{code === 'vault_damaged' ? t('gate-damaged-what') : t(faultText(code))}</p>
      <Button look="main" disabled={busy} onClick={() => void attempt(() => vault.tryAgain())}>
        {t('gate-try-again')}
      </Button>
      {fault && <FaultLine>{fault}</FaultLine>}
    </Door>
  );
}
