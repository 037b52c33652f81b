import type { GroupView } from '../../core/types/GroupView';
import type { SpaceId } from '../../core/types/SpaceId';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { namesOf } from '../../ui/people/names';
import { Pictogram } from '../../ui/Pictogram';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';

interface HouseRulesProps {
  space: SpaceId;
  group: GroupView;
}

/** The house rules; whoever did not yet agree to them as they stand is asked, and stewards see who did. */
export function HouseRules({ space, group }: HouseRulesProps) {
  const t = useText();
  const core = useCore();
  const { fault, busy, attempt } = useFault();
  const { rules } = group;

  function onAgree() {
    void attempt(async () => {
      await core.run(space, { type: 'agree_to_rules', rules: rules.stamp, at: core.now() });
    });
  }

  return (
    <section className="sheet stack" aria-labelledby="house-rules">
      <h2 className="section-heading" id="house-rules">
        {t('members-rules')}
      </h2>
      {rules.rules.length === 0 && <p className="soft">{t('members-rules-empty')}</p>}
      {rules.asked !== 'nothing' && <p>{t(`rules-asked-${rules.asked}`)}</p>}
      <RuleList group={group} />
      {fault && <FaultLine>{fault}</FaultLine>}
      {rules.asked !== 'nothing' && (
        <Button look="main" block pictogram="check" disabled={busy} onClick={onAgree}>
          {t('rules-agree')}
        </Button>
      )}
      {rules.asked === 'nothing' && rules.rules.length > 0 && group.archived === null && (
        <p className="soft">{t('rules-agreed')}</p>
      )}
      <WhoAgreed group={group} />
    </section>
  );
}

/** One line each; what is new to this person says so. */
export function RuleList({ group }: { group: GroupView }) {
  const t = useText();
  const { rules, asked } = group.rules;
  return (
    <ul className="rules">
      {rules.map((rule, place) => (
        <li key={`${place} ${rule.text}`} className="rules__rule">
          <Pictogram name={rule.isNew ? 'add' : 'check'} size="small" />
          <span>
            {rule.isNew && asked === 'changed' && <span className="word">{t('rules-new')} </span>}
            <span dir="auto">{rule.text}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** For stewards: with whom it is agreed, and who did not see it yet. Nobody is late. */
function WhoAgreed({ group }: { group: GroupView }) {
  const t = useText();
  const { language } = useLanguage();
  const { agreed, notYet } = group.rules;
  if (!group.iAmSteward || agreed.length + notYet.length === 0) return null;
  return (
    <div className="stack stack--tight">
      {agreed.length > 0 && (
        <p className="soft">{t('rules-agreed-with', { names: namesOf(t, language, agreed) })}</p>
      )}
      {notYet.length > 0 && (
        <p className="soft">{t('rules-not-yet', { names: namesOf(t, language, notYet) })}</p>
      )}
    </div>
  );
}
