import type { ArrangementsFault } from '../../core/arrangements';
import { Field, TextField } from '../../ui/Field';
import { Sheet } from '../../ui/Sheet';
import { useText } from '../../ui/text/useText';
import { faultAt } from './faults';
import type { Typed } from './typed';

interface RewardRulesProps {
  typed: Typed;
  /** Rewards are on now. */
  isOn: boolean;
  faults: readonly ArrangementsFault[];
  onTyped(part: Partial<Typed>): void;
}

/** How rewards go here. They are off until it is written how one counts for the benefit. */
export function RewardRules({ typed, isOn, faults, onTyped }: RewardRulesProps) {
  const t = useText();
  return (
    <Sheet kind="stack stack--wide" labelledBy="reward-rules">
      <h2 className="section-heading" id="reward-rules">
        {t('reward-rules')}
      </h2>
      <p className="word">{t(isOn ? 'reward-rules-on' : 'reward-rules-off')}</p>
      <p>{t('reward-rules-what')}</p>
      <TextField
        label={t('reward-rules-counts')}
        hint={t('reward-rules-counts-hint')}
        value={typed.counts}
        maxLength={2000}
        fault={faultAt(t, faults, 'rewards.counts')}
        onChange={(event) => onTyped({ counts: event.target.value })}
      />
      <div className="reward-rules__range">
        <Field
          label={t('reward-rules-least')}
          inputMode="numeric"
          value={typed.least}
          maxLength={4}
          fault={faultAt(t, faults, 'rewards.least')}
          onChange={(event) => onTyped({ least: event.target.value })}
        />
        <Field
          label={t('reward-rules-most')}
          inputMode="numeric"
          value={typed.most}
          maxLength={4}
          fault={faultAt(t, faults, 'rewards.most')}
          onChange={(event) => onTyped({ most: event.target.value })}
        />
      </div>
      <p className="soft small">{t('reward-rules-later')}</p>
    </Sheet>
  );
}
