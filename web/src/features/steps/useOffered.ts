import { useMemo } from 'react';
import type { GoalFrom } from '../../core/types/GoalFrom';
import { useView } from '../../ui/core-access/useView';
import { offeredOf, type Offered } from '../map/plan';
import { versionOf } from '../map/shelf';

const NOTHING: Offered = { wish: [], steps: [] };

/** What someone said on their map where a goal is made of: theirs to take over, or to say otherwise. */
export function useOffered(from: GoalFrom | null): Offered {
  const map = useView({ view: 'map' });
  return useMemo(() => {
    const said = map?.assessments.find(({ assessment }) => assessment === from?.assessment);
    if (!map || !from || !said) return NOTHING;
    return offeredOf(said, versionOf(map.instruments ?? [], said) ?? null, from.topic);
  }, [map, from]);
}
