import type { LockPasskey } from '../../core/vault';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { useText } from '../../ui/text/useText';

/** Opens one's place with a finger or a face, beside the PIN. */
export function WithFinger({ profile, passkey }: { profile: string; passkey: LockPasskey }) {
  const t = useText();
  const { vault } = useCore();
  const { fault, busy, attempt } = useFault();
  return (
    <div className="door__finger stack stack--tight">
      {fault && <FaultLine>{fault}</FaultLine>}
      <Button
        block
        pictogram="lock"
        disabled={busy}
        onClick={() => void attempt(() => vault.unlockWithPasskey(profile, passkey))}
      >
        {t('gate-finger')}
      </Button>
    </div>
  );
}
