import { useLocation } from 'wouter';
import type { MapView } from '../../core/types/MapView';
import { ButtonLink } from '../../ui/Button';
import { Sheet } from '../../ui/Sheet';
import { Status } from '../../ui/Status';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { InstrumentDrawing } from './drawings/InstrumentDrawing';
import { instrumentText, type Instrument } from './instrument';
import { fillPath, instrumentPath } from './paths';
import { drawnTopics, fillingsOf } from './standing';
import { TopicSheet } from './TopicSheet';

interface InstrumentSheetProps {
  view: MapView;
  instrument: Instrument;
  /** The topic that is open. */
  topic: string | null;
}

/** One instrument: what it is, how it stands, and one of its topics open. */
export function InstrumentSheet({ view, instrument, topic }: InstrumentSheetProps) {
  const t = useText();
  const { language } = useLanguage();
  const [, go] = useLocation();
  const fillings = fillingsOf(view.assessments, instrument);
  const title = instrumentText(instrument, language, 'title');
  const open = instrument.topics.find((each) => each.id === topic) ?? null;
  return (
    <>
      <Sheet as="div" kind="stack stack--wide">
        <p>{instrumentText(instrument, language, 'about')}</p>
        <InstrumentDrawing
          drawnAs={instrument.drawnAs}
          topics={drawnTopics(fillings, instrument, language)}
          open={open?.id ?? null}
          onOpen={(id) => go(instrumentPath(instrument, id), { replace: open !== null })}
          title={title}
        />
      </Sheet>
      {open && <TopicSheet key={open.id} view={view} instrument={instrument} topic={open} />}
      <ButtonLink
        to={fillPath(instrument)}
        block
        {...(open ? {} : { look: 'main' as const })}
        pictogramAfter="forward"
      >
        {t(fillings.length === 0 ? 'map-fill' : 'map-fill-again')}
      </ButtonLink>
      {fillings.length > 0 && view.waits && <Status kind="stored" text="map-stored" />}
    </>
  );
}
