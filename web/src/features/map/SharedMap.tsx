import { Link } from 'wouter';
import type { PersonId } from '../../core/types/PersonId';
import type { SpaceId } from '../../core/types/SpaceId';
import { Empty } from '../../ui/Empty';
import { nameOf } from '../../ui/people/names';
import { Sheet } from '../../ui/Sheet';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { dateWords } from '../sight/dates';
import { Whose } from '../sight/Whose';
import { Answered } from './Answered';
import { InstrumentDrawing } from './drawings/InstrumentDrawing';
import { instrumentText, type Instrument } from './instrument';
import { keyOf } from './paths';
import { drawnTopics, type Filled } from './topic-now';
import { TheirGoals } from './TheirGoals';
import { TopicSaid } from './TopicSaid';
import { useSharedMap, type TheirMap } from './useSharedMap';

/** Another's map as far as they share it: drawn, and in their own words. Opening this is a look, and its owner is told. */
export default function SharedMap({ owner }: { owner: PersonId }) {
  const t = useText();
  const map = useSharedMap(owner);
  if (!map) return null;
  const { shared } = map.view;
  if (!shared) return <Empty sentence={t('sight-shared-gone')} />;
  const name = nameOf(t, shared.owner);
  return (
    <>
      <Whose shared={shared} />
      <p className="soft">{t('map-shared-only', { name })}</p>
      {map.instruments.map((instrument) => (
        <Theirs
          key={keyOf(instrument)}
          space={map.view.space}
          instrument={instrument}
          fillings={map.fillings(instrument)}
          whose={shared.owner.name || t('someone')}
        />
      ))}
      <TheirGoals space={map.view.space} goals={map.view.goals} owner={shared.owner} />
      {map.view.assessments.length === 0 && map.view.goals.length === 0 && (
        <Empty sentence={t('map-shared-empty', { name })} />
      )}
      {map.unknown.length > 0 && <Unknown map={map} />}
      <p>
        <Link href={`/me/shared/${owner}`}>{t('map-shared-more', { name })}</Link>
      </p>
    </>
  );
}

interface TheirsProps {
  space: SpaceId;
  instrument: Instrument;
  fillings: readonly Filled[];
  whose: string;
}

/** One instrument: what of it is shared, drawn; under it what they said. */
function Theirs({ space, instrument, fillings, whose }: TheirsProps) {
  const { language } = useLanguage();
  const title = instrumentText(instrument, language, 'title');
  const heading = `shared-${keyOf(instrument)}`;
  return (
    <>
      <Sheet kind="stack stack--wide" labelledBy={heading}>
        <h2 id={heading}>{title}</h2>
        <InstrumentDrawing
          drawnAs={instrument.drawnAs}
          topics={drawnTopics(fillings, instrument, language)}
          open={null}
          title={title}
          whose={whose}
        />
      </Sheet>
      {instrument.topics.map((topic) => (
        <TopicSaid
          key={topic.id}
          space={space}
          instrument={instrument}
          topic={topic}
          fillings={fillings}
          whose={whose}
        />
      ))}
    </>
  );
}

/** What was filled in with instruments that are not on this device: their own words stand there, and that the rest is missing. */
function Unknown({ map }: { map: TheirMap }) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <Sheet kind="stack stack--wide" labelledBy="shared-unknown">
      <h2 id="shared-unknown">{t('map-shared-unknown')}</h2>
      <p>{t('map-shared-unknown-how')}</p>
      {map.unknown.map((said) => (
        <div key={said.assessment} className="stack">
          <p className="soft small">{t('map-of-day', { day: dateWords(language, said.at) })}</p>
          {said.answers.map((given) => (
            <Answered key={given.question} space={map.view.space} given={given} version={null} />
          ))}
        </div>
      ))}
    </Sheet>
  );
}
