import type { Outgoing } from '../../core/vault';
import { useText } from '../../ui/text/useText';

/** What waits in places that are locked, without a word of whose it is (domain.md §4, rule 13). */
export function OutgoingLine({ outgoing }: { outgoing: Outgoing | null }) {
  const t = useText();
  return (
    <p className="hint" role="status">
      {outgoing && t(`gate-outgoing-${outgoing}`)}
    </p>
  );
}
