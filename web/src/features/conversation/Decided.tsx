import type { DecisionView } from '../../core/types/DecisionView';
import { useText } from '../../ui/text/useText';

/** A decision as it stands: what, on which information, and why it departs from a guideline. */
export function Decided({ decision: { decided } }: { decision: DecisionView }) {
  const t = useText();
  return (
    <div className="stack stack--tight">
      <p className="own-words" dir="auto">
        {decided.decision}
      </p>
      <p className="soft small">{t('conversation-rests-on')}</p>
      <p dir="auto">{decided.restsOn}</p>
      {decided.departs !== null && (
        <>
          <p className="soft small">{t('conversation-departs')}</p>
          <p dir="auto">{decided.departs}</p>
        </>
      )}
    </div>
  );
}
