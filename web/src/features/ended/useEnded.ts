import { useEffect, useState } from 'react';
import type { Ended } from '../../core/devices';
import { useCore } from '../../ui/core-access/core-context';

/** What became of this device when it was ended from elsewhere; `undefined` until it is known. */
export function useEnded(): { ended: Ended | null | undefined; onRead(): void } {
  const core = useCore();
  const [ended, setEnded] = useState<Ended | null | undefined>(undefined);

  useEffect(() => {
    let here = true;
    void core.ended().then((found) => {
      if (here) setEnded(found);
    });
    return () => {
      here = false;
    };
  }, [core]);

  function onRead() {
    void core.readEnded();
    setEnded(null);
  }

  return { ended, onRead };
}
