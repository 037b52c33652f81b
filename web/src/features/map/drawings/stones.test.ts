import { describe, expect, it } from 'vitest';
import { coursesOf, laidCourses } from './stones';
import { pillarsInRow, rowsOf } from './spans';

describe('the stones of a pillar', () => {
  it.each([2, 3, 4, 5, 6, 7])(
    'differ at each of %i steps, and carry the deck only at the highest',
    (steps) => {
      const laid = Array.from({ length: steps }, (_, step) => laidCourses(steps, step));
      expect(new Set(laid).size).toBe(steps);
      expect(laid).toEqual([...laid].sort((a, b) => a - b));
      expect(laid[0]).toBeGreaterThan(0);
      expect(laid.filter((count) => count === coursesOf(steps))).toEqual([coursesOf(steps)]);
    },
  );

  it('are not laid where nobody looked yet', () => {
    expect(laidCourses(3, null)).toBe(0);
  });
});

describe('a bridge of many pillars', () => {
  it('has fewer beside each other where names are long', () => {
    expect(pillarsInRow(['Wonen', 'Welzijn', 'Geld'])).toBe(5);
    expect(pillarsInRow(['Gezondheid'])).toBe(4);
    expect(pillarsInRow(['Dagbesteding'])).toBe(3);
  });

  it('is spread over rows that are as equal as can be', () => {
    expect(rowsOf([1, 2, 3, 4, 5, 6], 5)).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(rowsOf([1, 2, 3, 4, 5], 5)).toEqual([[1, 2, 3, 4, 5]]);
    expect(rowsOf([], 5)).toEqual([]);
  });
});
