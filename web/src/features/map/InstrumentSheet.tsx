import { useLocation } from 'wouter';
import { ButtonLink } from '../../ui/Button';
import { Pictogram } from '../../ui/Pictogram';
import { Row, Rows } from '../../ui/Row';
import { Sheet } from '../../ui/Sheet';
import { Status } from '../../ui/Status';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { InstrumentDrawing } from './drawings/InstrumentDrawing';
import { instrumentText } from './instrument';
import { drawnTopics } from './topic-now';
import { fillPath, instrumentPath, planPath, printPath, timesPath } from './paths';
import { planNow } from './plan';
import type { OnMap } from './shelf';
import { TopicSheet } from './TopicSheet';
import type { OwnMap } from './useInstruments';

interface InstrumentSheetProps {
  map: OwnMap;
  shown: OnMap;
  /** The topic that is open. */
  topic: string | null;
}

/** One instrument: what it is, how it stands, and one of its topics open. */
export function InstrumentSheet({ map, shown, topic }: InstrumentSheetProps) {
  const t = useText();
  const { language } = useLanguage();
  const [, go] = useLocation();
  const { instrument, inUse } = shown;
  const fillings = map.fillings(instrument);
  const title = instrumentText(instrument, language, 'title');
  const open = instrument.topics.find((each) => each.id === topic) ?? null;
  return (
    <>
      <Sheet as="div" kind="stack stack--wide">
        <p>{inUse ? instrumentText(instrument, language, 'about') : t('map-gone')}</p>
        <InstrumentDrawing
          drawnAs={instrument.drawnAs}
          topics={drawnTopics(fillings, instrument, language)}
          open={open?.id ?? null}
          onOpen={(id) => go(instrumentPath(instrument, id), { replace: open !== null })}
          title={title}
        />
      </Sheet>
      {open && <TopicSheet key={open.id} map={map} shown={shown} topic={open} />}
      {inUse && (
        <ButtonLink
          to={fillPath(instrument)}
          block
          {...(open ? {} : { look: 'main' as const })}
          pictogramAfter="forward"
        >
          {t(fillings.length === 0 ? 'map-fill' : 'map-fill-again')}
        </ButtonLink>
      )}
      {planNow(fillings) && (
        <ButtonLink to={planPath(instrument)} block pictogram="small-step">
          {t('map-plan')}
        </ButtonLink>
      )}
      {fillings.length > 0 && (
        <Rows label={t('map-more-of', { title })}>
          <Row
            to={timesPath(instrument)}
            start={<Pictogram name="hours" tint="note" />}
            title={t('map-times')}
          />
          <Row
            to={printPath(instrument)}
            start={<Pictogram name="print" tint="note" />}
            title={t('about-me-print')}
          />
        </Rows>
      )}
      {fillings.length > 0 && map.view.waits && <Status kind="stored" text="map-stored" />}
    </>
  );
}
