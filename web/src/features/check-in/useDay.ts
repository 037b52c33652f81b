import { useCore } from '../../ui/core-access/core-context';
import { useLanguage } from '../../ui/text/language-context';
import { dayWords } from '../../ui/time/civil';

/** "dinsdag 1 december". */
export function useDay(): (date: string) => string {
  const core = useCore();
  const { language } = useLanguage();
  return (date) => dayWords(language, `${date}T00:00`, core.now());
}
