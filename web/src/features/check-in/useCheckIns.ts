import { useEffect } from 'react';
import type { CheckInsView } from '../../core/types/CheckInsView';
import { useCore } from '../../ui/core-access/core-context';
import { useView } from '../../ui/core-access/useView';

/** One's check-ins. What is asked in them comes with the instruments: they are asked for again with each visit. */
export function useCheckIns(): CheckInsView | undefined {
  const core = useCore();
  const view = useView({ view: 'check_ins' });
  useEffect(() => {
    // Without a connection what this device knows stays as it is.
    core.online.instruments().catch(() => undefined);
  }, [core]);
  return view;
}
