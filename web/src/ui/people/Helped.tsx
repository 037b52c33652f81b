import type { HelperView } from '../../core/types/HelperView';
import { useText } from '../text/useText';
import { helperName } from './helper';

/** "Met hulp van Sanne": stands with what was done while someone helped. */
export function Helped({ helper }: { helper: HelperView | null }) {
  const t = useText();
  if (!helper) return null;
  const mine = helper.type === 'person' && helper.person.isMe;
  return (
    <p className="soft small">{mine ? t('help-by-you') : t('help-by', { name: helperName(t, helper) })}</p>
  );
}
