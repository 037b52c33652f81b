import { dateLocale } from '../text/language';
import type { Text } from '../text/useText';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * A past moment in plain words: "net", "vandaag, 9.40 uur", "gisteren, 21.10 uur", "maandag", "3 november", "3 november 2025".
 * Both in milliseconds; days are those of the device's own place.
 */
export function momentWords(t: Text, language: string, at: number, now: number): string {
  if (now - at < 2 * MINUTE) return t('moment-now');
  const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY);
  if (days <= 0) return t('moment-today', { time: clock(t, at) });
  if (days === 1) return t('moment-yesterday', { time: clock(t, at) });
  const date = new Date(at);
  if (days < 7) return date.toLocaleDateString(dateLocale(language), { weekday: 'long' });
  const sameYear = date.getFullYear() === new Date(now).getFullYear();
  return date.toLocaleDateString(dateLocale(language), {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
}

/** "9.40 uur". */
export function clock(t: Text, at: number): string {
  const date = new Date(at);
  return t('clock', { hour: String(date.getHours()), minute: String(date.getMinutes()).padStart(2, '0') });
}

/** A length of sound as "0:42". */
export function soundLength(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function startOfDay(at: number): number {
  const date = new Date(at);
  date.setHours(0, 0, 0, 0);
  return date.getTime();
}
