import './Waveform.css';

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
  const width = Math.max(1, levels.length) * STEP;
  return (
    <div
      className={live ? 'waveform waveform--live' : 'waveform'}
      dir="ltr"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none" focusable="false">
        {levels.map((level, index) => {
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
