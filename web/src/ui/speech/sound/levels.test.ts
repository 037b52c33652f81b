import { describe, expect, it } from 'vitest';
import { levelsOf, loudness, MAX_LEVELS } from './levels';

describe('a recording', () => {
  it('is drawn with at most 64 bars, the loudest the tallest', () => {
    const levels = levelsOf(Array.from({ length: 3000 }, (_, index) => index % 50));
    expect(levels).toHaveLength(MAX_LEVELS);
    expect(Math.max(...levels)).toBe(255);
    expect(levelsOf([])).toEqual([]);
    expect(levelsOf([0, 0])).toEqual([0, 0]);
  });

  it('is silent without sound', () => {
    expect(loudness(new Uint8Array(64).fill(128))).toBe(0);
    expect(loudness(new Uint8Array(64).fill(255))).toBe(255);
  });
});
