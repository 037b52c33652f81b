import { useLocation } from 'wouter';
import type { MapView } from '../../core/types/MapView';
import { Empty } from '../../ui/Empty';
import { CloseUp } from '../../ui/places/CloseUp';
import { Places } from '../../ui/places/Places';
import { useDesktop } from '../../ui/places/useDesktop';
import { useLastSpace } from '../../ui/places/useCurrentSpace';
import { Row, Rows } from '../../ui/Row';
import { Sheet } from '../../ui/Sheet';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { InstrumentDrawing } from './drawings/InstrumentDrawing';
import { StepShape } from './drawings/StepShape';
import { instrumentText, type Instrument } from './instrument';
import { InstrumentSheet } from './InstrumentSheet';
import { instrumentPath, keyOf } from './paths';
import { drawnTopics, fillingsOf } from './standing';
import { useInstruments } from './useInstruments';
import './MyMap.css';

/** "Mijn map": how things are, drawn; one instrument of it open. */
export default function MyMap({ id, topic }: { id: string | null; topic: string | null }) {
  const t = useText();
  const { language } = useLanguage();
  const desktop = useDesktop();
  const space = useLastSpace() ?? null;
  const map = useInstruments();
  const instruments = map?.instruments ?? [];
  const first = map && instruments.find((each) => fillingsOf(map.view.assessments, each).length > 0);
  const open = instruments.find((each) => keyOf(each) === id) ?? (desktop && id === null ? first : undefined);
  return (
    <Places
      space={space}
      current="me"
      title={t('map-title')}
      beside={<p className="soft">{t('map-only-you')}</p>}
      list={
        map && (
          <Instruments
            view={map.view}
            instruments={instruments}
            isWaiting={map.isWaiting}
            open={open ? keyOf(open) : undefined}
          />
        )
      }
      sheet={
        map && open && <InstrumentSheet key={keyOf(open)} view={map.view} instrument={open} topic={topic} />
      }
      showing={id === null ? 'list' : 'sheet'}
      back="/map"
      {...(open ? { sheetTitle: instrumentText(open, language, 'title') } : {})}
    />
  );
}

interface InstrumentsProps {
  view: MapView;
  instruments: readonly Instrument[];
  isWaiting: boolean;
  open: string | undefined;
}

/** What was filled in stands here as it is drawn; what was not looked at yet, as a line that begins it. */
function Instruments({ view, instruments, isWaiting, open }: InstrumentsProps) {
  const t = useText();
  const { language } = useLanguage();
  const desktop = useDesktop();
  if (instruments.length === 0) {
    if (isWaiting) return null;
    return <Empty sentence={t(view.instruments === null ? 'map-none-offline' : 'map-none')} />;
  }
  const looked = instruments.filter((each) => fillingsOf(view.assessments, each).length > 0);
  const fresh = instruments.filter((each) => !looked.includes(each));
  return (
    <>
      {!desktop && <CloseUp />}
      {looked.length === 0 && <p className="word">{t('map-begin')}</p>}
      {/* On a desktop the open one is drawn beside the list. */}
      {!desktop && looked.map((each) => <Drawn key={keyOf(each)} view={view} instrument={each} />)}
      {desktop && looked.length > 0 && <Lines label="map-looked" instruments={looked} open={open} />}
      {fresh.length > 0 && (
        <section className="stack">
          {looked.length > 0 && <h2>{t('map-more')}</h2>}
          <Rows label={t('map-more')}>
            {fresh.map((each) => (
              <Row
                key={keyOf(each)}
                to={instrumentPath(each)}
                current={keyOf(each) === open}
                start={<Sign instrument={each} />}
                title={instrumentText(each, language, 'title')}
              >
                <span className="soft small">{t('map-not-looked')}</span>
              </Row>
            ))}
          </Rows>
        </section>
      )}
    </>
  );
}

/** A small drawing of what it is. The words beside it say the same. */
function Sign({ instrument }: { instrument: Instrument }) {
  return (
    <span className="map-sign">
      <StepShape drawnAs={instrument.drawnAs} steps={3} step={1} />
    </span>
  );
}

function Lines({
  label,
  instruments,
  open,
}: {
  label: string;
  instruments: readonly Instrument[];
  open: string | undefined;
}) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <Rows label={t(label)}>
      {instruments.map((each) => (
        <Row
          key={keyOf(each)}
          to={instrumentPath(each)}
          current={keyOf(each) === open}
          start={<Sign instrument={each} />}
          title={instrumentText(each, language, 'title')}
        />
      ))}
    </Rows>
  );
}

function Drawn({ view, instrument }: { view: MapView; instrument: Instrument }) {
  const { language } = useLanguage();
  const [, go] = useLocation();
  const title = instrumentText(instrument, language, 'title');
  const heading = `map-${keyOf(instrument)}`;
  return (
    <Sheet kind="stack" labelledBy={heading}>
      <h2 id={heading}>{title}</h2>
      <InstrumentDrawing
        drawnAs={instrument.drawnAs}
        topics={drawnTopics(fillingsOf(view.assessments, instrument), instrument, language)}
        open={null}
        onOpen={(topic) => go(instrumentPath(instrument, topic))}
        title={title}
      />
    </Sheet>
  );
}
