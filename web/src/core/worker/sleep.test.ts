import { expect, test } from 'vitest';
import { Sleep } from './sleep';

test('a timer that fires in time, or somewhat late, is no sleep', () => {
  const sleep = new Sleep(30_000, 0);
  expect([30_000, 60_400, 115_000].map((nowMs) => sleep.isOver(nowMs))).toEqual([false, false, false]);
});

test('a timer that was silent for long tells of a sleep, once', () => {
  const sleep = new Sleep(30_000, 0);
  expect([30_000, 3_600_000, 3_630_000].map((nowMs) => sleep.isOver(nowMs))).toEqual([false, true, false]);
});
