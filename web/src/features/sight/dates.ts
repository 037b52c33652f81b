import { dateLocale } from '../../ui/text/language';
import type { Text } from '../../ui/text/useText';

const DAY = 24 * 60 * 60 * 1000;

/** "21 februari 2027". */
export function dateWords(language: string, at: number): string {
  return new Date(at).toLocaleDateString(dateLocale(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

/** The end of the day so many months after `now`, in the device's own place, milliseconds. */
export function endAfterMonths(now: number, months: number): number {
  const end = new Date(now);
  const day = end.getDate();
  end.setMonth(end.getMonth() + months);
  // 31 August and six months is the end of February, not the beginning of March.
  if (end.getDate() !== day) end.setDate(0);
  end.setHours(23, 59, 59, 999);
  return end.getTime();
}

/** A past day (`2026-11-21`) in plain words: "vandaag", "gisteren", "maandag", "3 november". */
export function pastDayWords(t: Text, language: string, day: string, now: number): string {
  const today = new Date(now);
  const here = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
  const then = new Date(`${day}T00:00Z`);
  const days = Math.round((here - then.getTime()) / DAY);
  if (days <= 0) return t('sight-today');
  if (days === 1) return t('sight-yesterday');
  const sameYear = then.getUTCFullYear() === today.getFullYear();
  const how: Intl.DateTimeFormatOptions =
    days < 7
      ? { weekday: 'long' }
      : { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) };
  return then.toLocaleDateString(dateLocale(language), { ...how, timeZone: 'UTC' });
}
