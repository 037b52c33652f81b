import type { MapView } from '../../core/types/MapView';
import { useText } from '../../ui/text/useText';
import { Looks } from '../sight/Looks';
import { partName } from '../sight/parts';
import { WhoReads } from '../sight/WhoReads';
import type { LifeArea } from './instrument';
import { sharePath } from './paths';

/** "Wie mag dit zien?" of one area: it is shared as a whole, in whatever instrument it stands. */
export function AreaSight({ map, area }: { map: MapView; area: LifeArea }) {
  const t = useText();
  const grants = map.grants.filter(({ part }) => part === area);
  const looks = map.looks.filter(({ part }) => part === area);
  return (
    <>
      <WhoReads
        space={map.space}
        grants={grants}
        share={sharePath(area)}
        what={t('map-sight-area', { what: partName(t, area) })}
      />
      {(grants.length > 0 || looks.length > 0) && <Looks looks={looks} />}
    </>
  );
}
