import type { SpaceId } from '../../core/types/SpaceId';
import { Empty } from '../../ui/Empty';
import { useCore } from '../../ui/core-access/core-context';
import { OneTask } from '../../ui/places/OneTask';
import { ScreenTitle } from '../../ui/places/ScreenTitle';
import { Row, Rows } from '../../ui/Row';
import { Sheet } from '../../ui/Sheet';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { useEachMinute } from '../../ui/time/minute';
import { dateWords } from '../sight/dates';
import { Answered } from './Answered';
import { InstrumentDrawing } from './drawings/InstrumentDrawing';
import { StepShape } from './drawings/StepShape';
import { instrumentText, type Instrument } from './instrument';
import { instrumentPath, keyOf, timesPath } from './paths';
import { asOf, momentWords, toldOf } from './times';
import { drawnTopics, type Filled } from './topic-now';
import { TopicSaid } from './TopicSaid';
import { useInstruments } from './useInstruments';

/** The times that one looked with an instrument, the newest first; one of them as it was drawn then. */
export default function Times({ id, time }: { id: string; time: string | null }) {
  const t = useText();
  const { language } = useLanguage();
  const map = useInstruments();
  if (!map) return null;
  const instrument = map.instruments.find((each) => keyOf(each.instrument) === id)?.instrument;
  const fillings = instrument ? map.fillings(instrument) : [];
  const open = fillings.find(({ said }) => said.assessment === time);
  if (!instrument || fillings.length === 0 || (time !== null && !open)) {
    if (map.isWaiting) return null;
    return (
      <OneTask back="/map">
        <ScreenTitle>{t('map-title')}</ScreenTitle>
        <Empty sentence={t('map-not-here')} />
      </OneTask>
    );
  }
  return (
    <OneTask back={open ? timesPath(instrument) : instrumentPath(instrument)}>
      <ScreenTitle>
        {open ? dateWords(language, open.said.at) : instrumentText(instrument, language, 'title')}
      </ScreenTitle>
      {open ? (
        <Then space={map.view.space} fillings={asOf(fillings, open)} filled={open} />
      ) : (
        <All instrument={instrument} fillings={fillings} />
      )}
    </OneTask>
  );
}

function All({ instrument, fillings }: { instrument: Instrument; fillings: readonly Filled[] }) {
  const t = useText();
  const core = useCore();
  const { language } = useLanguage();
  useEachMinute();
  return (
    <>
      <p>{t('map-times-what')}</p>
      <Rows label={t('map-times')}>
        {fillings.map((filled) => (
          <Row
            key={filled.said.assessment}
            to={timesPath(instrument, filled.said.assessment)}
            start={
              <span className="map-sign">
                <StepShape drawnAs={instrument.drawnAs} steps={3} step={1} />
              </span>
            }
            title={momentWords(t, language, filled.said.at, core.now())}
          >
            <span className="soft small">{toldOf(filled, language).join(' · ')}</span>
          </Row>
        ))}
      </Rows>
    </>
  );
}

/** One time, in the words of then; what was so before it shows through. */
function Then({ space, fillings, filled }: { space: SpaceId; fillings: readonly Filled[]; filled: Filled }) {
  const t = useText();
  const { language } = useLanguage();
  const version = filled.with;
  if (!version) {
    return (
      <Sheet kind="stack stack--wide" label={t('map-times')}>
        <p>{t('map-version-unknown')}</p>
        {filled.said.answers.map((given) => (
          <Answered key={given.question} space={space} given={given} version={null} />
        ))}
      </Sheet>
    );
  }
  const title = instrumentText(version, language, 'title');
  return (
    <>
      <Sheet kind="stack stack--wide" labelledBy="map-then">
        <h2 id="map-then">{title}</h2>
        <p className="soft">{t('map-then-what')}</p>
        <InstrumentDrawing
          drawnAs={version.drawnAs}
          topics={drawnTopics(fillings, version, language)}
          open={null}
          title={title}
        />
      </Sheet>
      {version.topics.map((topic) => (
        <TopicSaid key={topic.id} space={space} instrument={version} topic={topic} fillings={[filled]} />
      ))}
    </>
  );
}
