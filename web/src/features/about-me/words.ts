import type { CivilTime } from '../../core/types/CivilTime';
import type { PersonView } from '../../core/types/PersonView';
import type { Term } from '../../core/types/Term';
import { nameOf } from '../../ui/people/names';
import { dateLocale } from '../../ui/text/language';
import type { Text } from '../../ui/text/useText';
import { dayWords } from '../../ui/time/civil';

/** "november 2026". */
export function monthWords(language: string, month: string): string {
  return new Date(`${month}-01T00:00Z`).toLocaleDateString(dateLocale(language), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** How long something is kept: "Zeven dagen." */
export function termWords(t: Text, term: Term): string {
  switch (term.term) {
    case 'no_end':
    case 'until_taken_back':
    case 'until_changed':
    case 'until_removed':
    case 'while_so':
      return t(`term-${term.term.replaceAll('_', '-')}`);
    case 'while_named':
      return t('term-while-named', { days: term.days });
    case 'minutes':
      return t('term-minutes', { minutes: term.minutes });
    case 'days':
      return t('term-days', { days: term.days });
    case 'days_after_end':
      return t('term-days-after-end', { days: term.days });
    case 'newest':
      return t('term-newest', { count: term.count });
  }
}

/** "Sanne schreef het op", "Jij schreef het op", or that a steward did. */
export function notedBy(t: Text, by: PersonView | null): string {
  if (by === null) return t('about-me-by-steward');
  return by.isMe ? t('about-me-by-you') : t('about-me-by', { name: nameOf(t, by) });
}

/** A meeting as one remembers it: "Koffie, dinsdag 24 november"; one that is not known here any more has no name. */
export function meetingWords(
  t: Text,
  language: string,
  title: string,
  starts: CivilTime,
  now: number,
): string {
  if (starts === '') return t('about-me-a-meeting');
  return t('about-me-meeting', { title, day: dayWords(language, starts, now) });
}

/** How much room photos take: "2 MB"; never less than 1. */
export function megabytes(bytes: number): number {
  return Math.max(1, Math.round(bytes / 1_000_000));
}
