import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { Empty } from '../../ui/Empty';
import { Pictogram } from '../../ui/Pictogram';
import { CloseUp } from '../../ui/places/CloseUp';
import { Places } from '../../ui/places/Places';
import { useDesktop } from '../../ui/places/useDesktop';
import { useLastSpace } from '../../ui/places/useCurrentSpace';
import { Row, Rows } from '../../ui/Row';
import { Sheet } from '../../ui/Sheet';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { isHolding } from '../sight/WhoReads';
import { InstrumentDrawing } from './drawings/InstrumentDrawing';
import { StepShape } from './drawings/StepShape';
import { instrumentText, type Instrument } from './instrument';
import { InstrumentSheet } from './InstrumentSheet';
import { instrumentPath, keyOf, printPath, sightPath } from './paths';
import { drawnTopics } from './topic-now';
import { useInstruments, type OwnMap } from './useInstruments';
import './MyMap.css';

/** "Mijn map": how things are, drawn; one instrument of it open. */
export default function MyMap({ id, topic }: { id: string | null; topic: string | null }) {
  const t = useText();
  const { language } = useLanguage();
  const desktop = useDesktop();
  const space = useLastSpace() ?? null;
  const map = useInstruments();
  const asked = map?.instruments.find(({ instrument }) => keyOf(instrument) === id);
  const first = map?.instruments.find(({ instrument }) => map.fillings(instrument).length > 0);
  const open = asked ?? (desktop && id === null ? first : undefined);
  return (
    <Places
      space={space}
      current="map"
      title={t('map-title')}
      beside={
        <p className="soft">
          {t(map?.view.grants.some(isHolding) ? 'map-you-and-who-you-let' : 'map-only-you')}
        </p>
      }
      list={map && <Instruments map={map} open={open ? keyOf(open.instrument) : undefined} />}
      sheet={
        map &&
        (open ? (
          <InstrumentSheet key={keyOf(open.instrument)} map={map} shown={open} topic={topic} />
        ) : (
          id !== null && !map.isWaiting && <Empty sentence={t('map-not-here')} />
        ))
      }
      showing={id === null ? 'list' : 'sheet'}
      back="/map"
      sheetTitle={open ? instrumentText(open.instrument, language, 'title') : t('map-title')}
    />
  );
}

/** What was filled in stands here as it is drawn; what was not looked at yet, as a line that begins it. */
function Instruments({ map, open }: { map: OwnMap; open: string | undefined }) {
  const t = useText();
  const desktop = useDesktop();
  if (map.instruments.length === 0) {
    if (map.isWaiting) return null;
    return <Empty sentence={t(map.view.instruments === null ? 'map-none-offline' : 'map-none')} />;
  }
  const all = map.instruments.map(({ instrument }) => instrument);
  const looked = all.filter((each) => map.fillings(each).length > 0);
  const fresh = all.filter((each) => !looked.includes(each));
  return (
    <>
      {!desktop && <CloseUp />}
      {looked.length === 0 && <p className="word">{t('map-begin')}</p>}
      {/* On a desktop the open one is drawn beside the list. */}
      {!desktop && looked.map((each) => <Drawn key={keyOf(each)} map={map} instrument={each} />)}
      {desktop && looked.length > 0 && (
        <Rows label={t('map-looked')}>
          {looked.map((each) => (
            <Line key={keyOf(each)} instrument={each} open={open} />
          ))}
        </Rows>
      )}
      {fresh.length > 0 && (
        <section className="stack">
          {looked.length > 0 && <h2>{t('map-more')}</h2>}
          <Rows label={t('map-more')}>
            {fresh.map((each) => (
              <Line key={keyOf(each)} instrument={each} open={open}>
                <span className="soft small">{t('map-not-looked')}</span>
              </Line>
            ))}
          </Rows>
        </section>
      )}
      <Rows label={t('map-with')}>
        <Row to={sightPath()} start={<Pictogram name="look" tint="question" />} title={t('sight-who')}>
          <span className="soft small">{t('map-sight-short')}</span>
        </Row>
        {looked.length > 0 && (
          <Row to={printPath()} start={<Pictogram name="print" tint="note" />} title={t('map-print')} />
        )}
      </Rows>
    </>
  );
}

interface LineProps {
  instrument: Instrument;
  open: string | undefined;
  children?: ReactNode;
}

/** An instrument on a line, with a small drawing of what it is. The words beside that say the same. */
function Line({ instrument, open, children }: LineProps) {
  const { language } = useLanguage();
  return (
    <Row
      to={instrumentPath(instrument)}
      current={keyOf(instrument) === open}
      start={
        <span className="map-sign">
          <StepShape drawnAs={instrument.drawnAs} steps={3} step={1} />
        </span>
      }
      title={instrumentText(instrument, language, 'title')}
    >
      {children}
    </Row>
  );
}

function Drawn({ map, instrument }: { map: OwnMap; instrument: Instrument }) {
  const { language } = useLanguage();
  const [, go] = useLocation();
  const title = instrumentText(instrument, language, 'title');
  const heading = `map-${keyOf(instrument)}`;
  return (
    <Sheet kind="stack" labelledBy={heading}>
      <h2 id={heading}>{title}</h2>
      <InstrumentDrawing
        drawnAs={instrument.drawnAs}
        topics={drawnTopics(map.fillings(instrument), instrument, language)}
        open={null}
        onOpen={(topic) => go(instrumentPath(instrument, topic))}
        title={title}
      />
    </Sheet>
  );
}
