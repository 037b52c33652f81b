import { useEffect, useState } from 'react';
import { CoreFault } from '../../core/core';
import { useCore } from '../../ui/core-access/core-context';
import { useView } from '../../ui/core-access/useView';

/** Where asking the server is: `fresh` once it answered while this screen is open. */
export type Asking = 'asking' | 'fresh' | 'offline' | 'not_now';

/** Asks the server what it keeps about one, now and again when the connection returns. The answer is in the view. */
export function useAccount(): Asking {
  const core = useCore();
  const [asking, setAsking] = useState<Asking>('asking');
  const offline = useView({ view: 'waiting' })?.sending === 'offline';
  useEffect(() => {
    let looks = true;
    core.online.aboutMe().then(
      () => looks && setAsking('fresh'),
      (problem: unknown) => {
        const away = problem instanceof CoreFault && problem.code === 'offline';
        if (looks) setAsking(away ? 'offline' : 'not_now');
      },
    );
    return () => {
      looks = false;
    };
  }, [core, offline]);
  return asking;
}
