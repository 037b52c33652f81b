import { useEffect, useState } from 'react';
import { useCore } from '../../ui/core-access/core-context';

/** Whether one administers an organisation, and so keeps its instruments; `false` without a connection. */
export function useKeepsInstruments(): boolean {
  const core = useCore();
  const [keeps, setKeeps] = useState(false);
  useEffect(() => {
    let looks = true;
    core.online.keptOrganisations().then(
      (kept) => looks && setKeeps(kept.length > 0),
      () => undefined,
    );
    return () => {
      looks = false;
    };
  }, [core]);
  return keeps;
}
