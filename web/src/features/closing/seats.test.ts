import { describe, expect, it } from 'vitest';
import { seatPlaces } from './seats';

describe('seats around the table', () => {
  it('begin at the far side and go with the clock, at equal distances', () => {
    const [first, second, third, fourth] = seatPlaces(4, 1);
    expect(first).toEqual({ left: 50, top: 0 });
    expect(second?.left).toBeCloseTo(100, 0);
    expect(second?.top).toBeCloseTo(50, 0);
    expect(third?.top).toBeCloseTo(100, 0);
    expect(fourth?.left).toBeCloseTo(0, 0);
  });

  it('keep neighbours apart on a wide table', () => {
    for (const count of [2, 5, 10, 16]) {
      const places = seatPlaces(count, 1.7);
      expect(places).toHaveLength(count);
      const gaps = places.map((place, index) => {
        const next = places[(index + 1) % count] ?? place;
        return Math.hypot((next.left - place.left) * 1.7, next.top - place.top);
      });
      expect(Math.min(...gaps)).toBeGreaterThan(Math.max(...gaps) * 0.8);
    }
  });
});
