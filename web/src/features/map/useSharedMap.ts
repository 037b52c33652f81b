import { useEffect, useMemo } from 'react';
import type { AssessmentView } from '../../core/types/AssessmentView';
import type { PersonId } from '../../core/types/PersonId';
import type { SharedMapView } from '../../core/types/SharedMapView';
import { useCore } from '../../ui/core-access/core-context';
import { useView } from '../../ui/core-access/useView';
import type { Instrument } from './instrument';
import { onlyAbout, readable, versionOf } from './shelf';
import { fillingsOf, type Filled } from './topic-now';

/** Another's map, as far as they share it and this device can draw it. */
export interface TheirMap {
  view: SharedMapView;
  /** The newest version of each that they filled in, with the topics of the shared areas alone. */
  instruments: Instrument[];
  /** What was filled in of one of them, the newest first. */
  fillings(instrument: Instrument): Filled[];
  /** What was filled in of instruments of which this device knows no version. */
  unknown: AssessmentView[];
}

/** Another's map. Watching it is a look at each area that they share. */
export function useSharedMap(owner: PersonId): TheirMap | null {
  const core = useCore();
  const view = useView({ view: 'shared_map', owner });
  const misses = view?.assessments.some((said) => !versionOf(view.instruments, said)) ?? false;
  useEffect(() => {
    // Without a connection what this device knows stays as it is.
    if (misses) core.online.instruments().catch(() => undefined);
  }, [core, misses]);
  return useMemo(() => {
    if (!view) return null;
    const areas = view.shared?.parts.map(({ part }) => part) ?? [];
    const instruments = readable(view.instruments).map((each) => onlyAbout(each, areas));
    return {
      view,
      instruments,
      fillings: (instrument) =>
        fillingsOf(view.assessments, instrument, (said) => versionOf(view.instruments, said)),
      unknown: view.assessments.filter(
        (said) =>
          !instruments.some(
            ({ id, organisation }) => id === said.instrument && organisation === said.organisation,
          ),
      ),
    };
  }, [view]);
}
