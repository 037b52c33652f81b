import { OtherMark } from './Marks';
import { NowMark } from './NowMark';
import { stepAt } from './words';
import type { DrawnTopic } from './drawing';

interface MarksAtProps {
  topic: DrawnTopic;
  step: number;
  /** How far from the start another's view stands; the own place is at 44 of 88. */
  otherAt?: number;
}

/** What stands at one step of a topic, on a ladder or a path: the own place, the earlier one, another's view. */
export function MarksAt({ topic, step, otherAt = 66 }: MarksAtProps) {
  const now = topic.step === step;
  const before = topic.before === step && stepAt(topic, step) !== undefined;
  const other = topic.other === step;
  if (!now && !before && !other) return null;
  return (
    <svg className="drawn-marks" viewBox="0 0 88 40">
      {before && <circle className="drawn-before" cx="44" cy="20" r="18.5" />}
      {now && <NowMark x={44} y={20} r={14} />}
      {other && <OtherMark x={otherAt} y={20} />}
    </svg>
  );
}
