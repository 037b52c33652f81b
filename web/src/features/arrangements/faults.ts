import type { ArrangementsFault } from '../../core/arrangements';
import type { Text } from '../../ui/text/useText';

/** What is wrong at a place; nothing when nothing is. */
export function faultAt(t: Text, faults: readonly ArrangementsFault[], place: string): string | null {
  const fault = faults.find(({ at }) => at === place);
  return fault ? t(`arranged-fault-${fault.code.replaceAll('_', '-')}`) : null;
}
