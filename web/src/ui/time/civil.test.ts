import { describe, expect, it } from 'vitest';
import {
  civilOf,
  dateOf,
  dayWords,
  isPast,
  nextWeek,
  spanWords,
  timeOf,
  timeWords,
  weekdayWords,
} from './civil';

const t = (id: string, values?: Record<string, unknown>) =>
  id === 'clock'
    ? `${values?.['hour']}.${values?.['minute']} uur`
    : `${values?.['from']} tot ${values?.['until']}`;
const NOW = Date.UTC(2026, 10, 20, 12);

describe('a wall-clock moment', () => {
  it('is said in words, whatever the zone of the device', () => {
    expect(dayWords('nl', '2026-11-24T10:00', NOW)).toBe('dinsdag 24 november');
    expect(dayWords('nl', '2027-01-05T00:30', NOW)).toBe('dinsdag 5 januari 2027');
    expect(weekdayWords('nl', '2026-11-24T23:59')).toBe('dinsdag');
    expect(timeWords(t, '2026-11-24T09:05')).toBe('9.05 uur');
  });

  it('lasts over midnight', () => {
    expect(spanWords(t, '2026-11-24T23:30', 60)).toBe('23.30 uur tot 0.30 uur');
    expect(spanWords(t, '2026-11-24T10:00', 0)).toBe('10.00 uur');
  });

  it('has been when its day has', () => {
    expect(isPast('2026-11-19T23:59', NOW)).toBe(true);
    expect(isPast('2026-11-20T08:00', NOW)).toBe(false);
  });

  it('comes apart for two fields and together again', () => {
    const civil = '2026-11-24T10:00';
    expect(civilOf(dateOf(civil), timeOf(civil))).toBe(civil);
    expect(nextWeek(NOW)).toBe('2026-11-27');
  });
});
