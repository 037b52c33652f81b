import { dateLocale } from '../text/language';
import type { Text } from '../text/useText';
import { clock } from './moment';

/** A moment to come: "dinsdag 24 november, 14.00 uur". In milliseconds; the day is that of the device's own place. */
export function aheadWords(t: Text, language: string, at: number): string {
  const day = new Date(at).toLocaleDateString(dateLocale(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  return `${day}, ${clock(t, at)}`;
}
