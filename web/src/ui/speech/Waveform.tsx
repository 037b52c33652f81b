import './Waveform.css';

/** A recording is drawn with so many bars, however short it is. */
const BARS = 40;
const HEIGHT = 40;
const STEP = 6;

/** Loudness along a recording, 0 to 255 each. Runs from left to right in every script. */
export function Waveform({
  levels,
  label,
  live = false,
}: {
  levels: readonly number[];
  label?: string;
  live?: boolean;
}) {
  const bars = live ? levels : spread(levels);
  const width = Math.max(1, bars.length) * STEP;
  return (
    <div
      className={live ? 'waveform waveform--live' : 'waveform'}
      dir="ltr"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none" focusable="false">
        {bars.map((level, index) => {
          const tall = 4 + (Math.min(255, Math.max(0, level)) / 255) * (HEIGHT - 6);
          return (
            <rect
              key={index}
              x={index * STEP + 1}
              y={(HEIGHT - tall) / 2}
              width="3.5"
              height={tall}
              rx="1.7"
            />
          );
        })}
      </svg>
    </div>
  );
}

/** The same loudness over a fixed number of bars: the loudest of each stretch. */
function spread(levels: readonly number[]): readonly number[] {
  if (levels.length === 0) return [];
  return Array.from({ length: BARS }, (_, bar) => {
    const from = Math.floor((bar * levels.length) / BARS);
    const to = Math.max(from + 1, Math.floor(((bar + 1) * levels.length) / BARS));
    return Math.max(...levels.slice(from, to));
  });
}
