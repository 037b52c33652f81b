import { expect, it } from 'vitest';
import { momentWords, soundLength } from './moment';

const t = (id: string, values?: Record<string, unknown>) =>
  id === 'clock'
    ? `${String(values?.['hour'])}.${String(values?.['minute'])} uur`
    : [id, values?.['time']].filter(Boolean).join(' ');
const now = new Date(2026, 10, 24, 10, 45).getTime();
const words = (...at: [number, number, number, number, number]) =>
  momentWords(t, 'nl', new Date(...at).getTime(), now);

it('says a moment as people do', () => {
  expect(words(2026, 10, 24, 10, 44)).toBe('moment-now');
  expect(words(2026, 10, 24, 9, 5)).toBe('moment-today 9.05 uur');
  expect(words(2026, 10, 23, 21, 10)).toBe('moment-yesterday 21.10 uur');
  expect(words(2026, 10, 21, 12, 0)).toBe('zaterdag');
  expect(words(2026, 8, 3, 12, 0)).toBe('3 september');
  expect(words(2025, 8, 3, 12, 0)).toBe('3 september 2025');
});

it('says how long a sound lasts', () => {
  expect(soundLength(42_000)).toBe('0:42');
  expect(soundLength(300_000)).toBe('5:00');
});
