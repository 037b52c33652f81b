/** Where a seat stands, in percent of the place around the table. */
export interface SeatPlace {
  left: number;
  top: number;
}

/** How round the ring is: 2 is an ellipse, more is a table with straighter sides. */
const ROUNDNESS = 2.3;
/** Into how many pieces the ring is measured; fewer would put seats visibly off their place. */
const STEPS = 2880;

/**
 * Places for `count` seats around the table, the first at the middle of the far side, then with the clock, at equal
 * distances. `ratio` is width through height of the ring.
 */
export function seatPlaces(count: number, ratio: number): SeatPlace[] {
  const points = Array.from({ length: STEPS + 1 }, (_, step) => onRing((step / STEPS) * 2 * Math.PI));
  const lengths = [0];
  for (let step = 1; step <= STEPS; step += 1) {
    const from = points[step - 1] ?? ORIGIN;
    const to = points[step] ?? ORIGIN;
    lengths.push((lengths[step - 1] ?? 0) + Math.hypot((to.x - from.x) * ratio, to.y - from.y));
  }
  const around = lengths[STEPS] ?? 1;
  return Array.from({ length: count }, (_, seat) => {
    const step = lengths.findIndex((length) => length >= (seat / count) * around);
    const { x, y } = points[step] ?? ORIGIN;
    return { left: 50 + 50 * x, top: 50 + 50 * y };
  });
}

const ORIGIN = { x: 0, y: -1 };

/** A point of the ring, -1 to 1 each way; angle 0 is the far side, with the clock. */
function onRing(angle: number): { x: number; y: number } {
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const bend = (value: number) => Math.sign(value) * Math.abs(value) ** (2 / ROUNDNESS);
  return { x: bend(sine), y: -bend(cosine) };
}
