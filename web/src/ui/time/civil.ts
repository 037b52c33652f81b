import type { CivilTime } from '../../core/types/CivilTime';
import { dateLocale } from '../text/language';
import type { Text } from '../text/useText';

/** A wall-clock moment in the group's own place, taken apart. The date carries no zone: read it as UTC. */
interface Civil {
  date: Date;
  hour: number;
  minute: number;
}

/** `2026-11-24T10:00` → its parts. */
function parse(civil: CivilTime): Civil {
  const date = new Date(`${civil.slice(0, 16)}:00Z`);
  return { date, hour: date.getUTCHours(), minute: date.getUTCMinutes() };
}

/** "dinsdag 24 november"; with the year when it is not this one. */
export function dayWords(language: string, civil: CivilTime, now: number): string {
  const { date } = parse(civil);
  const sameYear = date.getUTCFullYear() === new Date(now).getFullYear();
  return date.toLocaleDateString(dateLocale(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  });
}

/** "dinsdag". */
export function weekdayWords(language: string, civil: CivilTime): string {
  return parse(civil).date.toLocaleDateString(dateLocale(language), { weekday: 'long', timeZone: 'UTC' });
}

/** "10.00 uur". */
export function timeWords(t: Text, civil: CivilTime): string {
  const { hour, minute } = parse(civil);
  return t('clock', { hour: String(hour), minute: String(minute).padStart(2, '0') });
}

/** "10.00 uur tot 11.30 uur", or the beginning alone when nobody said how long. */
export function spanWords(t: Text, civil: CivilTime, minutes: number): string {
  const from = timeWords(t, civil);
  if (minutes === 0) return from;
  const end = new Date(parse(civil).date.getTime() + minutes * 60_000).toISOString().slice(0, 16);
  return t('meetings-from-until', { from, until: timeWords(t, end) });
}

/** The date part, for a date field: `2026-11-24`. */
export function dateOf(civil: CivilTime): string {
  return civil.slice(0, 10);
}

/** The time part, for a time field: `10:00`. */
export function timeOf(civil: CivilTime): string {
  return civil.slice(11, 16);
}

/** A date and a time field together. */
export function civilOf(date: string, time: string): CivilTime {
  return `${date}T${time}`;
}

/** Its day has been, seen from the device's own place. */
export function isPast(civil: CivilTime, now: number): boolean {
  return dateOf(civil) < localDay(new Date(now));
}

/** The day a week after `now` (milliseconds), in the device's own place: `2026-12-01`. */
export function nextWeek(now: number): string {
  const day = new Date(now);
  day.setDate(day.getDate() + 7);
  return localDay(day);
}

function localDay(day: Date): string {
  const month = String(day.getMonth() + 1).padStart(2, '0');
  return `${day.getFullYear()}-${month}-${String(day.getDate()).padStart(2, '0')}`;
}
