import { OtherMark } from './Marks';
import { coursesOf, laidCourses } from './stones';

/** Where the pillar stands in its column, and where its stones begin and end. */
export const PILLAR = { column: 68, middle: 34, top: 78, bottom: 180 } as const;

const WIDE = 38;

interface PillarProps {
  /** How many steps the scale has. */
  steps: number;
  step: number | null;
  before?: number | null | undefined;
  other?: number | null | undefined;
}

/** One pillar from the deck into the water: laid stones, stones still to lay behind a scaffold, or dashes. */
export function Pillar({ steps, step, before, other }: PillarProps) {
  const courses = coursesOf(steps);
  const pitch = (PILLAR.bottom - PILLAR.top) / courses;
  const laid = laidCourses(steps, step);
  /** The upper edge of so many courses. */
  const edge = (count: number) => PILLAR.bottom - count * pitch;
  const left = PILLAR.middle - WIDE / 2;
  return (
    <g>
      {before !== null && before !== undefined && (
        <rect
          className="drawn-before"
          x={left - 8}
          y={edge(laidCourses(steps, before))}
          width={WIDE + 16}
          height={PILLAR.bottom - edge(laidCourses(steps, before))}
          rx="2"
        />
      )}
      {Array.from({ length: courses }, (_, course) => (
        <Stone
          key={course}
          x={left}
          y={edge(course + 1)}
          high={pitch - 1.5}
          state={step === null ? 'open' : course < laid ? 'laid' : 'plan'}
          odd={course % 2 === 1}
        />
      ))}
      {step !== null && laid < courses && (
        <path
          className="drawn-scaffold"
          d={`M${left - 5} ${PILLAR.bottom}V${PILLAR.top - 2}M${left + WIDE + 5} ${PILLAR.bottom}V${PILLAR.top - 2}M${left - 8} ${edge(laid)}h${WIDE + 16}`}
        />
      )}
      {other !== null && other !== undefined && (
        <OtherMark x={left + WIDE + 5} y={edge(laidCourses(steps, other)) + pitch / 2} />
      )}
    </g>
  );
}

interface StoneProps {
  x: number;
  y: number;
  high: number;
  state: 'laid' | 'plan' | 'open';
  odd: boolean;
}

function Stone({ x, y, high, state, odd }: StoneProps) {
  if (state !== 'laid') {
    return (
      <rect
        className={state === 'plan' ? 'drawn-plan' : 'drawn-open'}
        x={x + 1}
        y={y + 1}
        width={WIDE - 2}
        height={high - 2}
        rx="1.5"
      />
    );
  }
  return (
    <>
      <rect className="drawn-stone" x={x} y={y} width={WIDE} height={high} rx="1.5" />
      <path className="drawn-joint" d={`M${x + (odd ? 22 : 14)} ${y}v${high}`} />
    </>
  );
}
