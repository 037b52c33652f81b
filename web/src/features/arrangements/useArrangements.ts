import { useEffect } from 'react';
import type { Arranged } from '../../core/types/Arranged';
import { useCore } from '../../ui/core-access/core-context';
import { useView } from '../../ui/core-access/useView';

/**
 * What the organisations of one's groups wrote down, as this device has it; `null` before any was told. It is asked for again with
 * each visit; without a connection what is known here stays.
 */
export function useArrangements(): readonly Arranged[] | null {
  const core = useCore();
  const view = useView({ view: 'arrangements' });
  useEffect(() => {
    core.online.arrangements().catch(() => undefined);
  }, [core]);
  return view?.organisations ?? null;
}
