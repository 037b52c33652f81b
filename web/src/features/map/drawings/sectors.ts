interface Wedge {
  /** Degrees clockwise from the top. */
  from: number;
  to: number;
  inner: number;
  outer: number;
}

/** The place at an angle (degrees clockwise from the top) and a distance from the middle. */
export function polar(degrees: number, distance: number): { x: number; y: number } {
  const radians = (degrees * Math.PI) / 180;
  return { x: round(Math.sin(radians) * distance), y: round(-Math.cos(radians) * distance) };
}

/** A piece of a ring around the middle, as a path. A whole ring misses a hair, so that it stays one piece. */
export function wedge({ from, to, inner, outer }: Wedge): string {
  const end = Math.min(to, from + 359.9);
  const large = end - from > 180 ? 1 : 0;
  const at = (degrees: number, distance: number) => {
    const { x, y } = polar(degrees, distance);
    return `${x} ${y}`;
  };
  return (
    `M${at(from, inner)}L${at(from, outer)}A${outer} ${outer} 0 ${large} 1 ${at(end, outer)}` +
    `L${at(end, inner)}A${inner} ${inner} 0 ${large} 0 ${at(from, inner)}z`
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
