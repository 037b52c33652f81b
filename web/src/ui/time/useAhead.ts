import { useLanguage } from '../text/language-context';
import { useText } from '../text/useText';
import { aheadWords } from './ahead';

/** A moment to come, in plain words. */
export function useAhead(at: number): string {
  const t = useText();
  const { language } = useLanguage();
  return aheadWords(t, language, at);
}
