import './Mark.css';

const SEATS = [
  [24, 6],
  [36.7, 11.3],
  [42, 24],
  [36.7, 36.7],
  [24, 42],
  [11.3, 36.7],
  [6, 24],
] as const;

/** The mark of Kring: a ring of seats with one left open. */
export function Mark({ size = 'normal' }: { size?: 'normal' | 'big' }) {
  return (
    <svg className={`mark mark--${size}`} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      {SEATS.map(([x, y]) => (
        <circle key={`${x}-${y}`} cx={x} cy={y} r="4.6" fill="currentColor" />
      ))}
      <circle cx="11.3" cy="11.3" r="3.5" fill="none" stroke="currentColor" strokeWidth="2.2" />
    </svg>
  );
}
