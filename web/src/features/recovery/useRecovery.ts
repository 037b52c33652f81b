import { useCallback, useEffect, useState } from 'react';
import { CoreFault } from '../../core/core';
import type { RecoveryState } from '../../core/recovery';
import { useCore } from '../../ui/core-access/core-context';

/** How often a device that waits looks whether it may come in, while its screen is open. */
const LOOK_EVERY_MS = 60_000;

/** What this device waits for; `unknown` while the server cannot be asked. */
export type Waits = RecoveryState | { state: 'unknown' };

export interface Recovery {
  /** `undefined` until it is known; `null` when this device waits for nothing. */
  waits: Waits | null | undefined;
  look(): Promise<void>;
}

/** Whether this device waits to be let in again, also after it was started anew. */
export function useRecovery(): Recovery {
  const core = useCore();
  const [waits, setWaits] = useState<Waits | null | undefined>(undefined);

  const look = useCallback(async () => {
    try {
      setWaits(await core.online.recoveryState());
    } catch (problem) {
      if (!(problem instanceof CoreFault)) throw problem;
      // Who waits for nothing never asks the server: this device waits, and what is shown of it stays.
      setWaits((known) => known ?? { state: 'unknown' });
      throw problem;
    }
  }, [core]);

  useEffect(() => {
    let here = true;
    core.online.recoveryState().then(
      (found) => here && setWaits(found),
      () => here && setWaits({ state: 'unknown' }),
    );
    return () => {
      here = false;
    };
  }, [core]);

  const goesOn = waits?.state === 'running' || waits?.state === 'unknown';
  useEffect(() => {
    if (!goesOn) return undefined;
    const again = () => void look().catch(() => undefined);
    const timer = setInterval(again, LOOK_EVERY_MS);
    addEventListener('online', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
    };
  }, [goesOn, look]);

  return { waits, look };
}
