import { useText } from '../../../ui/text/useText';
import type { DrawingProps, DrawnTopic } from './drawing';
import { Legend } from './Legend';
import { OtherMark } from './Marks';
import { Knob } from './NowMark';
import { TopicHeading } from './TopicHeading';
import { Topics } from './Topics';
import { bare, nowWords, stepAt } from './words';
import './Ladder.css';
import './MixingDesk.css';

/** A mixing desk: a slider for each topic, between the words of both ends. No end is the better one. */
export function MixingDesk(props: DrawingProps) {
  const t = useText();

  function ends({ steps }: DrawnTopic): string {
    const [low, high] = [steps[0], steps[steps.length - 1]];
    return low && high ? t('map-between', { low: bare(low.words), high: bare(high.words) }) : '';
  }

  return (
    <div className="drawing desk">
      <Topics {...props} className="desk__channels" also={ends}>
        {(topic) => <Channel topic={topic} />}
      </Topics>
      <Legend {...props} drawnAs="mixing_desk" />
    </div>
  );
}

function Channel({ topic }: { topic: DrawnTopic }) {
  const t = useText();
  const last = topic.steps.length - 1;
  const between = topic.step !== null && topic.step > 0 && topic.step < last;
  return (
    <div className="desk__channel">
      <TopicHeading topic={topic} />
      {between && <span className="desk__now">{nowWords(t, topic)}</span>}
      <Fader topic={topic} />
      <span className="desk__ends">
        <span data-now={topic.step === 0 || undefined}>{topic.steps[0]?.words}</span>
        <span data-now={topic.step === last || undefined}>{topic.steps[last]?.words}</span>
      </span>
    </div>
  );
}

const WIDE = 296;
const HIGH = 46;
const FIRST = 22;

function Fader({ topic }: { topic: DrawnTopic }) {
  const last = Math.max(topic.steps.length - 1, 1);
  const at = (step: number) => FIRST + ((WIDE - 2 * FIRST) * step) / last;
  const middle = HIGH / 2;
  const before = stepAt(topic, topic.before) ? topic.before : null;
  const other = stepAt(topic, topic.other) ? topic.other : null;
  return (
    <svg className="desk__fader" viewBox={`0 0 ${WIDE} ${HIGH}`}>
      <path
        className="desk__ticks"
        d={topic.steps.map((_, step) => `M${at(step)} ${middle - 13}v26`).join('')}
      />
      <rect
        className={topic.step === null ? 'drawn-open' : 'desk__slot'}
        x={FIRST - 10}
        y={middle - 4}
        width={WIDE - 2 * FIRST + 20}
        height="8"
        rx="4"
      />
      {before !== null && before !== undefined && (
        <rect className="drawn-before" x={at(before) - 18} y={middle - 21} width="36" height="42" rx="6" />
      )}
      {topic.step !== null && <Knob x={at(topic.step)} y={middle} />}
      {other !== null && other !== undefined && <OtherMark x={at(other)} y={middle} />}
    </svg>
  );
}
