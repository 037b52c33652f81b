import type { Part } from '../../core/types/Part';
import type { Text } from '../../ui/text/useText';

/** What of someone's own it is: "Over mij", "Geld". */
export function partName(t: Text, part: Part): string {
  return t(`part-${part.replaceAll('_', '-')}`);
}
