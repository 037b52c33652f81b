import { Pictogram } from '../../../ui/Pictogram';
import { useText } from '../../../ui/text/useText';
import { lookedAt, type DrawnTopic } from './drawing';
import { nowWords } from './words';

/** The name above a ladder, a path or a slider; the balloons when one wants to talk about it. */
export function TopicHeading({ topic }: { topic: DrawnTopic }) {
  const t = useText();
  return (
    <span className="topic-heading">
      <Pictogram name={topic.pictogram} />
      <span className="topic-heading__words">
        <span className="word">{topic.name}</span>
        {lookedAt(topic) !== 'step' && <span className="small soft">{nowWords(t, topic)}</span>}
      </span>
      {topic.talk && (
        <span className="topic-heading__talk">
          <Pictogram name="talk" size="small" />
        </span>
      )}
    </span>
  );
}
