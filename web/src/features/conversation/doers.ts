import type { Doer } from '../../core/types/Doer';
import type { Leads } from '../../core/types/Leads';
import type { ConversationPairView } from '../../core/types/ConversationPairView';
import { nameOf } from '../../ui/people/names';
import type { Text } from '../../ui/text/useText';

type Of = Pick<ConversationPairView, 'side' | 'with'>;

/** Whether something is one's own to do, or the other's. */
function isMine(pair: Of, who: 'participant' | 'professional'): boolean {
  return (pair.side === 'participant') === (who === 'participant');
}

/** "Jij", or the other's name. */
export function sideName(t: Text, pair: Of, who: 'participant' | 'professional'): string {
  return isMine(pair, who) ? t('you') : nameOf(t, pair.with);
}

/** Who does something. */
export function doerName(t: Text, pair: Of, doer: Doer): string {
  return doer.type === 'other' ? doer.name : sideName(t, pair, doer.type);
}

/** Who leads. */
export function leadsName(t: Text, pair: Of, leads: Leads): string {
  return leads === 'together' ? t('conversation-leads-both') : sideName(t, pair, leads);
}
