import type { Rhythm } from '../../core/types/Rhythm';

/** The day so long after another, as both stand in a calendar. */
export function dayAfter(date: string, rhythm: Rhythm): string {
  const day = new Date(`${date}T00:00Z`);
  switch (rhythm) {
    case 'weekly':
      day.setUTCDate(day.getUTCDate() + 7);
      break;
    case 'two_weeks':
      day.setUTCDate(day.getUTCDate() + 14);
      break;
    case 'monthly': {
      const asked = day.getUTCDate();
      day.setUTCMonth(day.getUTCMonth() + 1);
      // 31 January and a month is the end of February.
      if (day.getUTCDate() !== asked) day.setUTCDate(0);
    }
  }
  return day.toISOString().slice(0, 10);
}

export const RHYTHMS: readonly Rhythm[] = ['weekly', 'two_weeks', 'monthly'];
