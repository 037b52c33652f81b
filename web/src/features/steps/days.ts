import { dayWords } from '../../ui/time/civil';
import type { Text } from '../../ui/text/useText';

/** The day so many days after `now` (milliseconds), in the device's own place: `2026-11-24`. */
export function dayAfter(now: number, days: number): string {
  const day = new Date(now);
  day.setDate(day.getDate() + days);
  const month = String(day.getMonth() + 1).padStart(2, '0');
  return `${day.getFullYear()}-${month}-${String(day.getDate()).padStart(2, '0')}`;
}

/** Whether a step stands with today: also one that was meant for an earlier day. It is not late, it is there. */
export function isForToday(day: string | null, now: number): boolean {
  return day !== null && day <= dayAfter(now, 0);
}

/** The day that a step is meant for, in plain words. */
export function meantWords(t: Text, language: string, day: string | null, now: number): string {
  if (day === null) return t('steps-day-none');
  if (isForToday(day, now)) return t('steps-day-today');
  if (day === dayAfter(now, 1)) return t('steps-day-tomorrow');
  return dayWords(language, `${day}T00:00`, now);
}
