import type { DrawingProps, DrawnTopic } from './drawing';
import { Legend } from './Legend';
import { OtherMark, SymbolAt, TalkMark } from './Marks';
import { polar, wedge } from './sectors';
import { longestWord } from './spans';
import { TopicRow } from './TopicRow';
import { Topics } from './Topics';
import { stepAt } from './words';
import './Wheel.css';

const HUB = 22;
const RIM = 108;
const EDGE = 154;

/** A wheel: a spoke for each topic, filled by its step. Under it the names, which open the same. */
export function Wheel(props: DrawingProps) {
  const each = 360 / Math.max(props.topics.length, 1);
  const { onOpen } = props;
  const names = props.topics.map((topic) => topic.name);
  return (
    <div className="drawing wheel">
      <svg className="wheel__seen" viewBox="-160 -160 320 320" aria-hidden="true" focusable="false">
        {props.topics.map((topic, index) => (
          <Sector key={topic.id} topic={topic} from={index * each} to={(index + 1) * each} />
        ))}
        {props.topics.map((topic, index) => {
          const from = index * each;
          const to = from + each;
          return (
            <g key={topic.id}>
              {props.open === topic.id && (
                <path className="wheel__open" d={wedge({ from, to, inner: HUB, outer: EDGE })} />
              )}
              {topic.talk && <TalkMark {...polar(from + each * 0.82, EDGE - 6)} />}
              {onOpen && (
                // A short cut for a finger. The button with the name under the wheel opens the same.
                <path
                  role="presentation"
                  className="wheel__tap"
                  data-topic={topic.id}
                  d={wedge({ from, to, inner: 0.1, outer: 160 })}
                  onClick={() => onOpen(topic.id)}
                />
              )}
            </g>
          );
        })}
      </svg>
      <Topics
        {...props}
        className={longestWord(names) > 12 ? 'wheel__names wheel__names--long' : 'wheel__names'}
      >
        {(topic) => <TopicRow topic={topic} told={props} small />}
      </Topics>
      <Legend {...props} drawnAs="wheel" />
    </div>
  );
}

interface SectorProps {
  topic: DrawnTopic;
  /** Degrees clockwise from the top. */
  from: number;
  to: number;
}

function Sector({ topic, from, to }: SectorProps) {
  const { x, y } = polar((from + to) / 2, (RIM + EDGE) / 2);
  return (
    <>
      <path className="wheel__sector" d={wedge({ from, to, inner: HUB, outer: EDGE })} />
      <Spoke topic={topic} from={from} to={to} />
      <SymbolAt name={topic.pictogram} x={x} y={y} size={to - from < 35 ? 22 : 30} />
    </>
  );
}

/** The rings of one topic, from the hub outwards. */
function Spoke({ topic, from, to }: SectorProps) {
  const pitch = (RIM - HUB) / Math.max(topic.steps.length, 1);
  const middle = (from + to) / 2;
  const air = Math.min(7, (to - from) / 6);
  const before = stepAt(topic, topic.before) ? topic.before : null;
  const other = stepAt(topic, topic.other) ? topic.other : null;
  return (
    <>
      {before !== null && before !== undefined && (
        <path
          className="drawn-before"
          d={wedge({ from: from + 0.5, to: to - 0.5, inner: HUB, outer: HUB + (before + 1) * pitch })}
        />
      )}
      {topic.steps.map((step, ring) => (
        <path
          key={step.id}
          className={topic.step === null ? 'drawn-open' : ring <= topic.step ? 'drawn-ring' : 'wheel__empty'}
          d={wedge({
            from: from + air,
            to: to - air,
            inner: HUB + ring * pitch,
            outer: HUB + (ring + 1) * pitch - 1.5,
          })}
        />
      ))}
      {other !== null && other !== undefined && <OtherMark {...polar(middle, HUB + (other + 0.5) * pitch)} />}
    </>
  );
}
