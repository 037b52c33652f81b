import { expect, test } from 'vitest';
import { Idle } from './idle';

test('a profile that lies untouched for its time is over, and not before', () => {
  const idle = new Idle(0);
  idle.touched(1000);
  expect(idle.isOver(60_999, 60_000)).toBe(false);
  expect(idle.isOver(61_000, 60_000)).toBe(true);
  expect(idle.isOver(99_999_999, null)).toBe(false);
});

test('a clock that is set back begins anew', () => {
  const idle = new Idle(1_000_000);
  expect(idle.isOver(0, 60_000)).toBe(false);
  expect(idle.isOver(60_000, 60_000)).toBe(true);
});
