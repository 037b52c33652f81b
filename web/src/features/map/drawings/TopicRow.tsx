import { Pictogram } from '../../../ui/Pictogram';
import { useText } from '../../../ui/text/useText';
import { lookedAt, type DrawnAs, type DrawnTopic } from './drawing';
import { StepShape } from './StepShape';
import { besideWords, nowWords, type Told } from './words';
import './TopicRow.css';

interface TopicRowProps {
  topic: DrawnTopic;
  told: Told;
  /** The shape of its step, where no drawing stands above it. */
  shape?: DrawnAs;
  /** Beside others: the name and the step alone. */
  small?: boolean;
}

/** A topic as a line: its pictogram, its name, the words of its step. */
export function TopicRow({ topic, told, shape, small = false }: TopicRowProps) {
  const t = useText();
  return (
    <div className={small ? 'topic-row topic-row--small' : 'topic-row'}>
      <Pictogram name={topic.pictogram} size={small ? 'small' : 'large'} />
      <span className="topic-row__words">
        <span className="word">{topic.name}</span>
        <span className={lookedAt(topic) === 'not_yet' ? 'topic-row__step soft' : 'topic-row__step'}>
          {nowWords(t, topic)}
        </span>
        {!small &&
          besideWords(t, topic, told).map((sentence) => (
            <span key={sentence} className="small soft">
              {sentence}
            </span>
          ))}
      </span>
      {shape && topic.steps.length > 0 && (
        <StepShape drawnAs={shape} steps={topic.steps.length} step={topic.step} />
      )}
      {small && topic.talk && (
        <span className="topic-row__talk">
          <Pictogram name="talk" size="small" />
        </span>
      )}
    </div>
  );
}
