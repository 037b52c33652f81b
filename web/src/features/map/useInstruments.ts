import { useEffect, useMemo, useState } from 'react';
import type { MapView } from '../../core/types/MapView';
import { useCore } from '../../ui/core-access/core-context';
import { useView } from '../../ui/core-access/useView';
import type { Instrument } from './instrument';
import { inUse } from './shelf';

/** One's own map, with what one can fill in now. */
export interface OwnMap {
  view: MapView;
  instruments: Instrument[];
  /** The server was asked, and this device knows of no instruments yet. */
  isWaiting: boolean;
}

/** One's own map. The instruments are asked for again with each visit: an organisation may have another one. */
export function useInstruments(): OwnMap | null {
  const core = useCore();
  const view = useView({ view: 'map' });
  const [asking, setAsking] = useState(true);
  useEffect(() => {
    let looks = true;
    // Without a connection what this device knows stays as it is.
    const asked = () => looks && setAsking(false);
    core.online.instruments().then(asked, asked);
    return () => {
      looks = false;
    };
  }, [core]);
  const instruments = useMemo(() => inUse(view?.instruments ?? []), [view?.instruments]);
  return view ? { view, instruments, isWaiting: view.instruments === null && asking } : null;
}
