import { useEffect, useMemo, useState } from 'react';
import type { AssessmentView } from '../../core/types/AssessmentView';
import type { MapView } from '../../core/types/MapView';
import { useCore } from '../../ui/core-access/core-context';
import { useView } from '../../ui/core-access/useView';
import type { Instrument } from './instrument';
import { fillingsOf, type Filled } from './topic-now';
import { onMap, versionOf, type OnMap } from './shelf';

/** One's own map: what one can fill in, and what one filled in. */
export interface OwnMap {
  view: MapView;
  instruments: OnMap[];
  /** What was filled in of one of them, the newest first. */
  fillings(instrument: Instrument): Filled[];
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
  return useMemo(() => {
    if (!view) return null;
    const shelf = view.instruments ?? [];
    const version = (said: AssessmentView) => versionOf(shelf, said);
    return {
      view,
      instruments: onMap(shelf, view.assessments),
      fillings: (instrument) => fillingsOf(view.assessments, instrument, version),
      isWaiting: asking && shelf.length === 0,
    };
  }, [view, asking]);
}
