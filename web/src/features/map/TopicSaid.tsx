import type { SpaceId } from '../../core/types/SpaceId';
import { Pictogram } from '../../ui/Pictogram';
import { Sheet } from '../../ui/Sheet';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { dateWords } from '../sight/dates';
import { Answered } from './Answered';
import { instrumentText, type Instrument, type InstrumentTopic } from './instrument';
import { nowAt, type Filled } from './topic-now';
import './fill/Fill.css';

interface TopicSaidProps {
  /** Whose map it stands in. */
  space: SpaceId;
  instrument: Instrument;
  topic: InstrumentTopic;
  fillings: readonly Filled[];
  /** Whose it is, when it is not one's own. */
  whose?: string;
}

/**
 * One topic to read: what was said of it and when, and whether one wants to talk about it. Nothing said: nothing shown.
 * No region of its own: two instruments may ask about the same topic, and regions of one page have names of their own.
 */
export function TopicSaid({ space, instrument, topic, fillings, whose }: TopicSaidProps) {
  const t = useText();
  const { language } = useLanguage();
  const { newest, answers, talk } = nowAt(fillings, instrument, topic.id);
  if (!newest) return null;
  return (
    <Sheet as="div" kind="stack stack--wide">
      <header className="fill__about">
        <span className="fill__tile">
          <Pictogram name={topic.pictogram} size="large" tint="offer" />
        </span>
        <div className="grow">
          <h3>{instrumentText(instrument, language, `topic.${topic.id}`)}</h3>
          <p className="soft small">{t('map-of-day', { day: dateWords(language, newest.said.at) })}</p>
        </div>
      </header>
      {answers.map((given) => (
        <Answered key={given.question} space={space} given={given} version={newest.with} />
      ))}
      {!newest.with && <p className="soft">{t('map-version-unknown')}</p>}
      {talk && (
        <p className="line">
          <Pictogram name="talk" tint="question" />
          <span>{whose === undefined ? t('map-you-talk') : t('map-they-talk', { name: whose })}</span>
        </p>
      )}
    </Sheet>
  );
}
