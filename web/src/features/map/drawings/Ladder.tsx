import { useText } from '../../../ui/text/useText';
import type { DrawingProps, DrawnTopic } from './drawing';
import { Legend } from './Legend';
import { MarksAt } from './MarksAt';
import { StepsAloud } from './StepsAloud';
import { TopicHeading } from './TopicHeading';
import { Topics } from './Topics';
import './Ladder.css';

/** A ladder for each topic: its steps are rungs with their words, the highest on top, and one stands on a rung. */
export function Ladder(props: DrawingProps) {
  const t = useText();
  return (
    <div className="drawing ladder">
      <Topics {...props} className="stack">
        {(topic) => <Rungs topic={topic} />}
      </Topics>
      <StepsAloud topics={props.topics} intro={t('map-rungs')} />
      <Legend {...props} drawnAs="ladder" />
    </div>
  );
}

function Rungs({ topic }: { topic: DrawnTopic }) {
  return (
    <div className="ladder__topic">
      <TopicHeading topic={topic} />
      {topic.steps
        .map((step, index) => (
          <div key={step.id} className="ladder__row" data-now={topic.step === index || undefined}>
            <span className="ladder__rung">
              <svg className="ladder__wood" viewBox="0 0 100 100" preserveAspectRatio="none">
                <path className="ladder__rail" d="M12 0V108M88 0V108" />
                <path
                  className={topic.step === null ? 'ladder__step ladder__step--open' : 'ladder__step'}
                  d="M12 94H88"
                />
              </svg>
              <MarksAt topic={topic} step={index} />
            </span>
            <span className="ladder__words">{step.words}</span>
          </div>
        ))
        .reverse()}
    </div>
  );
}
