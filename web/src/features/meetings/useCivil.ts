import { useCore } from '../../ui/core-access/core-context';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import type { CivilTime } from '../../core/types/CivilTime';
import { dayWords, spanWords, timeWords, weekdayWords } from '../../ui/time/civil';

export interface CivilWords {
  /** "dinsdag 24 november". */
  day(civil: CivilTime): string;
  weekday(civil: CivilTime): string;
  /** "10.00 uur". */
  time(civil: CivilTime): string;
  /** "10.00 uur tot 11.30 uur". */
  span(civil: CivilTime, minutes: number): string;
}

/** Wall-clock moments in the language of the screen. */
export function useCivil(): CivilWords {
  const t = useText();
  const core = useCore();
  const { language } = useLanguage();
  return {
    day: (civil) => dayWords(language, civil, core.now()),
    weekday: (civil) => weekdayWords(language, civil),
    time: (civil) => timeWords(t, civil),
    span: (civil, minutes) => spanWords(t, civil, minutes),
  };
}
