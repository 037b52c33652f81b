import { dateLocale } from '../../ui/text/language';

/** "3 maart 2026": since when someone is in a group, with the year. In milliseconds. */
export function sinceWords(language: string, at: number): string {
  return new Date(at).toLocaleDateString(dateLocale(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}
