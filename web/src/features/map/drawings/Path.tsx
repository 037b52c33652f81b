import { useText } from '../../../ui/text/useText';
import type { DrawingProps, DrawnTopic } from './drawing';
import { Legend } from './Legend';
import { MarksAt } from './MarksAt';
import { StepsAloud } from './StepsAloud';
import { TopicHeading } from './TopicHeading';
import { Topics } from './Topics';
import './Ladder.css';
import './Path.css';

/** A winding path for each topic: its steps are places along it, and one is at a place. */
export function Path(props: DrawingProps) {
  const t = useText();
  return (
    <div className="drawing way">
      <Topics {...props} className="stack">
        {(topic) => <Places topic={topic} />}
      </Topics>
      <StepsAloud topics={props.topics} intro={t('map-places')} />
      <Legend {...props} drawnAs="path" />
    </div>
  );
}

function Places({ topic }: { topic: DrawnTopic }) {
  const last = topic.steps.length - 1;
  return (
    <div className="way__topic">
      <TopicHeading topic={topic} />
      {topic.steps.map((step, index) => (
        <div key={step.id} className="way__row" data-now={topic.step === index || undefined}>
          <span className={index % 2 === 0 ? 'way__piece' : 'way__piece way__piece--across'}>
            <Road first={index === 0} last={index === last} open={topic.step === null} />
            <svg className="way__place" viewBox="0 0 40 40">
              <circle className={topic.step === null ? 'drawn-open' : 'drawn-rest'} cx="20" cy="20" r="11" />
            </svg>
            <MarksAt topic={topic} step={index} />
          </span>
          <span className="way__words">{step.words}</span>
        </div>
      ))}
    </div>
  );
}

interface RoadProps {
  first: boolean;
  last: boolean;
  open: boolean;
}

/** The piece of road past one place: in at the top, out at the bottom. It begins and ends at a place. */
function Road({ first, last, open }: RoadProps) {
  const inwards = first ? 'M26 50' : 'M50 0C26 14 26 34 26 50';
  const outwards = last ? '' : 'C26 66 26 86 50 100';
  const way = `${inwards}${outwards}`;
  return (
    <svg className="way__road" viewBox="0 0 100 100" preserveAspectRatio="none">
      <path className="way__edge" d={way} />
      <path className="way__ground" d={way} />
      <path className={open ? 'way__line way__line--open' : 'way__line'} d={way} />
    </svg>
  );
}
