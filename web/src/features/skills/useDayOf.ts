import { useLanguage } from '../../ui/text/language-context';
import { dateLocale } from '../../ui/text/language';

/** "2 november 2026". */
export function useDayOf(): (day: string) => string {
  const { language } = useLanguage();
  return (day) =>
    new Date(`${day}T00:00Z`).toLocaleDateString(dateLocale(language), {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
}
