import type { DrawnAs } from './drawing';
import { NowMark } from './NowMark';
import { wedge } from './sectors';
import './drawings.css';
import './Bridge.css';

interface StepShapeProps {
  drawnAs: DrawnAs;
  /** How many steps the scale has. */
  steps: number;
  /** `null`: not looked at yet. */
  step: number | null;
}

/** One step of a scale, small: for the key under a drawing, and for the answers one taps. */
export function StepShape({ drawnAs, ...shape }: StepShapeProps) {
  return (
    <svg
      className={`step-shape step-shape--${drawnAs.replace('_', '-')}`}
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
    >
      <Shape drawnAs={drawnAs} {...shape} />
    </svg>
  );
}

function Shape({ drawnAs, steps, step }: StepShapeProps) {
  switch (drawnAs) {
    case 'bridge':
      return <SmallPillar steps={steps} step={step} />;
    case 'wheel':
      return <SmallSpoke steps={steps} step={step} />;
    case 'ladder':
      return <SmallLadder steps={steps} step={step} />;
    case 'mixing_desk':
      return <SmallSlider steps={steps} step={step} />;
    case 'path':
      return <SmallPath steps={steps} step={step} />;
    case 'list':
      return <SmallStairs steps={steps} step={step} />;
  }
}

type Small = Omit<StepShapeProps, 'drawnAs'>;

const lines = (step: number | null) => (step === null ? 'drawn-thick drawn-thick--open' : 'drawn-thick');

const count = (steps: number) => Array.from({ length: steps }, (_, index) => index);

function SmallPillar({ steps, step }: Small) {
  const pitch = 26 / steps;
  const laid = step === null ? 0 : step + 1;
  return (
    <>
      <path className="drawn-deck" d="M1 1h30v4H1z" />
      {count(steps).map((course) => (
        <rect
          key={course}
          className={step === null ? 'drawn-open' : course < laid ? 'drawn-stone' : 'drawn-plan'}
          x="8"
          y={31 - (course + 1) * pitch}
          width="16"
          height={pitch - 1}
          rx="1"
        />
      ))}
      {step !== null && laid < steps && <path className="drawn-scaffold" d="M4.5 31V5M27.5 31V5" />}
    </>
  );
}

function SmallSpoke({ steps, step }: Small) {
  const pitch = 26 / steps;
  return (
    <g transform="translate(16 33)">
      {count(steps).map((ring) => (
        <path
          key={ring}
          className={step === null ? 'drawn-open' : ring <= step ? 'drawn-ring' : 'drawn-rest'}
          d={wedge({ from: -32, to: 32, inner: 5 + ring * pitch, outer: 5 + (ring + 1) * pitch - 0.6 })}
        />
      ))}
    </g>
  );
}

function SmallLadder({ steps, step }: Small) {
  const pitch = 24 / steps;
  const rung = (index: number) => 30 - (index + 0.4) * pitch;
  return (
    <>
      <path className={lines(step)} d="M8 31V2M24 31V2" />
      {count(steps).map((index) => (
        <path key={index} className="drawn-scaffold" d={`M8 ${rung(index)}h16`} />
      ))}
      {step !== null && <NowMark x={16} y={rung(step) - 4.6} r={4.6} />}
    </>
  );
}

function SmallSlider({ steps, step }: Small) {
  const at = (index: number) => 4 + (24 * index) / Math.max(steps - 1, 1);
  return (
    <>
      <path className={lines(step)} d="M3 16h26" />
      {count(steps).map((index) => (
        <path key={index} className="drawn-scaffold" d={`M${at(index)} 11v10`} />
      ))}
      {step !== null && <rect className="drawn-now" x={at(step) - 4} y="6" width="8" height="20" rx="2.5" />}
    </>
  );
}

function SmallPath({ steps, step }: Small) {
  const place = (index: number) => ({
    x: index % 2 === 0 ? 10 : 22,
    y: 4 + (24 * index) / Math.max(steps - 1, 1),
  });
  const half = 12 / Math.max(steps - 1, 1);
  const line = count(steps)
    .map(place)
    .map(({ x, y }, index, all) => {
      const from = all[index - 1];
      return from ? `C${from.x} ${from.y + half} ${x} ${y - half} ${x} ${y}` : `M${x} ${y}`;
    })
    .join('');
  return (
    <>
      <path className={step === null ? 'drawn-open' : 'drawn-way'} d={line} />
      {count(steps).map((index) => (
        <circle key={index} className="drawn-rest" cx={place(index).x} cy={place(index).y} r="2.4" />
      ))}
      {step !== null && <NowMark {...place(step)} r={5} />}
    </>
  );
}

function SmallStairs({ steps, step }: Small) {
  const wide = 30 / steps;
  const high = 20 / steps;
  const stairs = count(steps)
    .map(() => `v${-high}h${wide}`)
    .join('');
  return (
    <g className="step-shape__stairs">
      <path className={step === null ? 'drawn-open' : 'drawn-rest'} d={`M1 31${stairs}V31z`} />
      {step !== null && <NowMark x={1 + (step + 0.5) * wide} y={31 - (step + 1) * high - 4.5} r={4.2} />}
    </g>
  );
}
