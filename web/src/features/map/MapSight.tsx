import { Empty } from '../../ui/Empty';
import { useView } from '../../ui/core-access/useView';
import { Pictogram } from '../../ui/Pictogram';
import { Places } from '../../ui/places/Places';
import { useDesktop } from '../../ui/places/useDesktop';
import { useLastSpace } from '../../ui/places/useCurrentSpace';
import { Row, Rows } from '../../ui/Row';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { WithoutHelp } from '../me/WithoutHelp';
import { dateWords } from '../sight/dates';
import { granteeName } from '../sight/grantee';
import { Looks } from '../sight/Looks';
import { partName } from '../sight/parts';
import { Share } from '../sight/Share';
import { isHolding } from '../sight/WhoReads';
import { AREAS, areasOn, isArea } from './areas';
import { AreaSight } from './AreaSight';
import { GoesAlong } from './GoesAlong';
import type { LifeArea } from './instrument';
import { sightPath } from './paths';
import { useInstruments, type OwnMap } from './useInstruments';

/** "Wie mag dit zien?" of one's map: area by area; one of them open, or being shared. */
export default function MapSight({ area, share }: { area: string | null; share: boolean }) {
  const t = useText();
  const desktop = useDesktop();
  const space = useLastSpace() ?? null;
  const map = useInstruments();
  const open = isArea(area) ? area : null;
  return (
    <Places
      space={space}
      current="me"
      title={t('map-title')}
      beside={<p className="soft">{t('sight-who')}</p>}
      list={map && <Areas map={map} open={open} />}
      sheet={
        map &&
        (open !== null ? (
          <Area map={map} area={open} share={share} />
        ) : area !== null ? (
          <Empty sentence={t('map-not-here')} />
        ) : (
          desktop && <Looks looks={map.view.looks} />
        ))
      }
      showing={area === null ? 'list' : 'sheet'}
      back={open !== null && share ? sightPath(open) : sightPath()}
      sheetTitle={open === null ? t('sight-who') : partName(t, open)}
    />
  );
}

function Area({ map, area, share }: { map: OwnMap; area: LifeArea; share: boolean }) {
  const session = useView({ view: 'session' });
  if (!share) return <AreaSight map={map.view} area={area} />;
  if (session?.state === 'signed_in' && session.help) return <WithoutHelp />;
  return (
    <Share key={area} space={map.view.space} part={area} back={sightPath(area)}>
      <GoesAlong map={map} area={area} />
    </Share>
  );
}

/** Each area with who reads it now, in their order. */
function Areas({ map, open }: { map: OwnMap; open: LifeArea | null }) {
  const t = useText();
  const desktop = useDesktop();
  const { language } = useLanguage();
  const { grants, assessments, looks } = map.view;
  const instruments = map.instruments.map(({ instrument }) => instrument);
  const areas = areasOn(instruments, assessments, grants);
  const holding = grants.filter(isHolding);
  return (
    <>
      <p>{t('map-sight-what')}</p>
      <Rows label={t('sight-who')}>
        {(areas.length > 0 ? areas : AREAS).map((area) => {
          const readers = holding.filter(({ part }) => part === area);
          return (
            <Row
              key={area}
              to={sightPath(area)}
              current={area === open}
              start={<Pictogram name={readers.length > 0 ? 'look' : 'lock'} tint="question" />}
              title={partName(t, area)}
            >
              {readers.length === 0 && <span className="soft small">{t('sight-nobody')}</span>}
              {readers.map((grant) => (
                <span key={grant.grant} className="small">
                  {t('map-sight-reader', {
                    name: granteeName(t, grant.to),
                    day: dateWords(language, grant.until),
                  })}
                </span>
              ))}
            </Row>
          );
        })}
      </Rows>
      {!desktop && (looks.length > 0 || holding.length > 0) && <Looks looks={looks} />}
    </>
  );
}
