import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useView } from '../../ui/core-access/useView';
import { Empty } from '../../ui/Empty';
import { OneTask } from '../../ui/places/OneTask';
import { ScreenTitle } from '../../ui/places/ScreenTitle';
import { Sheet } from '../../ui/Sheet';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { dateWords } from '../sight/dates';
import { InstrumentDrawing } from './drawings/InstrumentDrawing';
import { instrumentText } from './instrument';
import { instrumentPath, keyOf } from './paths';
import { drawnTopics } from './topic-now';
import { TopicSaid } from './TopicSaid';
import { useInstruments } from './useInstruments';
import './MapPrint.css';

/** One's map as it goes on paper, or one instrument of it: each drawing, and under it what one said in words. */
export default function MapPrint({ id }: { id: string | null }) {
  const t = useText();
  const core = useCore();
  const { language } = useLanguage();
  const session = useView({ view: 'session' });
  const map = useInstruments();
  if (!map) return null;
  const looked = map.instruments
    .map(({ instrument }) => instrument)
    .filter((each) => map.fillings(each).length > 0 && (id === null || keyOf(each) === id));
  const [only] = looked;
  const back = id !== null && only ? instrumentPath(only) : '/map';
  if (looked.length === 0) {
    if (map.isWaiting) return null;
    return (
      <OneTask back="/map">
        <ScreenTitle>{t('map-title')}</ScreenTitle>
        <Empty sentence={t(id === null ? 'map-begin' : 'map-not-here')} />
      </OneTask>
    );
  }
  const name = session?.state === 'signed_in' ? session.me.name : '';
  return (
    <OneTask back={back}>
      <ScreenTitle>{t('map-title')}</ScreenTitle>
      <p dir="auto">{t('map-print-whose', { name, day: dateWords(language, core.now()) })}</p>
      <div className="no-paper stack">
        <Button look="main" block pictogram="print" onClick={() => window.print()}>
          {t('about-me-print')}
        </Button>
        <p className="hint">{t('map-print-hint')}</p>
      </div>
      {looked.map((instrument) => {
        const fillings = map.fillings(instrument);
        const title = instrumentText(instrument, language, 'title');
        const heading = `print-${keyOf(instrument)}`;
        return (
          <div key={keyOf(instrument)} className="stack on-paper">
            <Sheet as="div" kind="stack stack--wide">
              <h2 id={heading}>{title}</h2>
              <InstrumentDrawing
                drawnAs={instrument.drawnAs}
                topics={drawnTopics(fillings, instrument, language)}
                open={null}
                title={title}
              />
            </Sheet>
            {instrument.topics.map((topic) => (
              <TopicSaid
                key={topic.id}
                space={map.view.space}
                instrument={instrument}
                topic={topic}
                fillings={fillings}
              />
            ))}
          </div>
        );
      })}
    </OneTask>
  );
}
