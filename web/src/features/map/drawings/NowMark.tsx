import { SymbolAt } from './Marks';

interface NowMarkProps {
  x: number;
  y: number;
  r?: number;
}

/** Where one is now, on a slider. */
export function Knob({ x, y }: { x: number; y: number }) {
  return (
    <g>
      <rect className="drawn-now" x={x - 12} y={y - 17} width="24" height="34" rx="4" />
      <path className="drawn-groove" d={`M${x} ${y - 11}v22`} />
    </g>
  );
}

/** Where one is now, on a ladder or a path: a filled round, with a person in it where there is room. */
export function NowMark({ x, y, r = 12 }: NowMarkProps) {
  return (
    <g className="drawn-now-mark">
      <circle className="drawn-now" cx={x} cy={y} r={r} />
      {r >= 10 && <SymbolAt name="me" x={x} y={y} size={r * 1.4} />}
    </g>
  );
}
