import { useText } from '../../../ui/text/useText';
import type { DrawingProps, DrawnTopic } from './drawing';
import { Legend } from './Legend';
import { MarksAt } from './MarksAt';
import { PathOfTopics } from './PathOfTopics';
import { Road } from './Road';
import { StepsAloud } from './StepsAloud';
import { TopicHeading } from './TopicHeading';
import { Topics } from './Topics';
import './Ladder.css';
import './Path.css';

/**
 * A winding path. With one topic its steps are the places, and one is at a place; with more the topics are the places,
 * one after another.
 */
export function Path(props: DrawingProps) {
  const t = useText();
  const { topics } = props;
  if (topics.length > 1) return <PathOfTopics {...props} />;
  return (
    <div className="drawing way">
      <Topics {...props} className="stack">
        {(topic) => <Places topic={topic} />}
      </Topics>
      <StepsAloud topics={topics} intro={t('map-places')} />
      <Legend {...props} drawnAs="path" />
    </div>
  );
}

function Places({ topic }: { topic: DrawnTopic }) {
  const last = topic.steps.length - 1;
  const open = topic.step === null;
  return (
    <div className="way__topic">
      <TopicHeading topic={topic} />
      {topic.steps.map((step, index) => {
        const across = index % 2 === 1;
        return (
          <div key={step.id} className="way__row" data-now={topic.step === index || undefined}>
            <span className={across ? 'way__piece way__piece--across' : 'way__piece'}>
              <Road first={index === 0} last={index === last} open={open} />
              <svg className="way__place" viewBox="0 0 40 40">
                <circle className={open ? 'drawn-open' : 'drawn-rest'} cx="20" cy="20" r="11" />
              </svg>
              <MarksAt topic={topic} step={index} otherAt={across ? 16 : 72} />
            </span>
            <span className="way__words">{step.words}</span>
          </div>
        );
      })}
    </div>
  );
}
