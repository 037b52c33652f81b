import { useState } from 'react';
import type { RewardPart } from '../../core/types/RewardPart';
import { Button } from '../../ui/Button';
import { Choices } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { useText } from '../../ui/text/useText';
import { wholeEuros, type Giving } from './givings';

interface OfferFormProps {
  givings: readonly Giving[];
  whose: string;
  busy: boolean;
  onOffer(offer: RewardPart): void;
  onNot(): void;
}

/** How much, in whose name, and what the other reads with it. */
export function OfferForm({ givings, whose, busy, onOffer, onNot }: OfferFormProps) {
  const t = useText();
  const [organisation, setOrganisation] = useState(givings[0]?.organisation ?? null);
  const [euros, setEuros] = useState('');
  const [wrong, setWrong] = useState(false);
  const giving = givings.find((each) => each.organisation === organisation);
  if (!giving) return null;
  const { counts, least, most } = giving.rules;

  return (
    <form
      className="reward stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const whole = wholeEuros(euros);
        const fits = whole !== null && whole >= least && whole <= most;
        setWrong(!fits);
        if (fits)
          onOffer({
            type: 'offer',
            organisation: giving.organisation,
            version: giving.version,
            euros: whole,
            counts,
          });
      }}
    >
      {givings.length > 1 && (
        <Choices
          label={t('reward-offer-whose')}
          options={givings.map(({ organisation: value, name }) => ({ value, word: name }))}
          chosen={organisation}
          onChoose={setOrganisation}
        />
      )}
      <Field
        label={t('reward-offer-euros')}
        hint={t('reward-offer-range', { least, most })}
        inputMode="numeric"
        value={euros}
        maxLength={6}
        fault={wrong ? t('fault-reward-range') : null}
        onChange={(event) => setEuros(event.target.value)}
      />
      <div className="stack stack--tight">
        <p className="soft small">{t('reward-offer-reads', { name: whose })}</p>
        <p dir="auto">{counts}</p>
      </div>
      <p className="soft small">{t('reward-offer-stays')}</p>
      <div className="reward__ways">
        <Button type="submit" look="main" disabled={busy}>
          {t('reward-offer-do')}
        </Button>
        <Button look="quiet" onClick={onNot}>
          {t('reward-offer-not')}
        </Button>
      </div>
    </form>
  );
}
