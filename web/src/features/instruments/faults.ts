import type { FileFault } from '../../core/kept-instruments';
import type { Text } from '../../ui/text/useText';

/** What is wrong, for who wrote the file: on which line, at what, and what must change there. */
export function faultWords(t: Text, { line, at, code, values }: FileFault): string {
  const words = t(`flaw-${code.replaceAll('_', '-')}`, { ...values });
  if (line === null) return words;
  return at === '' ? t('kept-fault-line', { line, words }) : t('kept-fault-at', { line, at, words });
}
