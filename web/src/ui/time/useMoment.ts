import { useCore } from '../core-access/core-context';
import { useLanguage } from '../text/language-context';
import { useText } from '../text/useText';
import { useEachMinute } from './minute';
import { momentWords } from './moment';

/** A past moment in plain words; goes along with the clock, a minute at a time. */
export function useMoment(at: number): string {
  const t = useText();
  const core = useCore();
  const { language } = useLanguage();
  useEachMinute();
  return momentWords(t, language, at, core.now());
}
