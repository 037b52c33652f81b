import type { GroupView } from '../../core/types/GroupView';
import { Button } from '../../ui/Button';
import { useText } from '../../ui/text/useText';
import { RuleList } from './HouseRules';
import './Members.css';

interface AskRulesProps {
  group: GroupView;
  busy: boolean;
  onAgree(): void;
  onNotNow(): void;
}

/** Before the first post after the house rules changed: what they are now. What one wrote stays where it is. */
export function AskRules({ group, busy, onAgree, onNotNow }: AskRulesProps) {
  const t = useText();
  return (
    <section className="sheet stack" aria-labelledby="ask-rules">
      <h2 className="section-heading" id="ask-rules">
        {t(`rules-before-${group.rules.asked}`)}
      </h2>
      <RuleList group={group} />
      <p className="hint">{t('rules-before-kept')}</p>
      <Button look="main" block pictogram="check" disabled={busy} onClick={onAgree}>
        {t('rules-agree-and-post')}
      </Button>
      <Button look="quiet" onClick={onNotNow}>
        {t('rules-not-now')}
      </Button>
    </section>
  );
}
