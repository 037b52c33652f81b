import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { TwicePin } from './TwicePin';

/** A new PIN of one's own. */
export function NewPin({ current, onDone }: { current: string | null; onDone(): void }) {
  const { vault } = useCore();
  const { fault, busy, attempt } = useFault();

  async function onPin(pin: string): Promise<boolean> {
    const well = await attempt(() => vault.setPin(pin, current));
    if (well) onDone();
    return well;
  }

  return <TwicePin fault={fault} busy={busy} onPin={onPin} />;
}
