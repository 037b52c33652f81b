import { useState } from 'react';
import type { Area } from '../../core/types/Area';
import type { PersonView } from '../../core/types/PersonView';
import type { RewardPart } from '../../core/types/RewardPart';
import type { RewardView } from '../../core/types/RewardView';
import type { StepView } from '../../core/types/StepView';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { Pictogram } from '../../ui/Pictogram';
import { Status } from '../../ui/Status';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { dayWords } from '../../ui/time/civil';
import { dayAfter } from '../steps/days';
import { OfferForm } from './OfferForm';
import type { Giving } from './givings';
import './rewards.css';

interface OffersRewardProps {
  /** The space of whose step it is. */
  space: string;
  of: PersonView;
  area: Area;
  step: StepView;
  /** The organisations in whose name one gives; without any there is nothing to promise. */
  givings: readonly Giving[];
}

/** What one promised with a step of another, and the way to promise something. */
export function OffersReward({ space, of, area, step, givings }: OffersRewardProps) {
  const t = useText();
  const core = useCore();
  const { fault, busy, attempt } = useFault();
  const [offering, setOffering] = useState(false);
  const mine = step.rewards.find(({ by }) => by.isMe);

  async function say(says: RewardPart): Promise<boolean> {
    return attempt(async () => {
      await core.run(space, { type: 'reward', of: of.id, area, step: step.step, says, at: core.now() });
    });
  }

  return (
    <>
      {mine && (
        <Promised
          reward={mine}
          whose={of.name || t('someone')}
          busy={busy}
          onGiven={(on) => void say({ type: 'given', on })}
        />
      )}
      {offering && givings.length > 0 && (
        <OfferForm
          givings={givings}
          whose={of.name || t('someone')}
          busy={busy}
          onOffer={(offer) => void say(offer).then((done) => done && setOffering(false))}
          onNot={() => setOffering(false)}
        />
      )}
      {!offering && givings.length > 0 && (!mine || mine.given === null) && (
        <div>
          <Button pictogram="receipt" disabled={busy} onClick={() => setOffering(true)}>
            {t(mine ? 'reward-other' : 'reward-offer')}
            <span className="visually-hidden"> {step.words.said.text}</span>
          </Button>
        </div>
      )}
      {fault && <FaultLine>{fault}</FaultLine>}
    </>
  );
}

interface PromisedProps {
  reward: RewardView;
  whose: string;
  busy: boolean;
  onGiven(on: string | null): void;
}

function Promised({ reward, whose, busy, onGiven }: PromisedProps) {
  const t = useText();
  const core = useCore();
  const { language } = useLanguage();
  const onDay = (day: string) => dayWords(language, `${day}T00:00`, core.now());
  const { given, received } = reward;
  return (
    <div className="reward stack stack--tight">
      <div className="reward__told">
        <Pictogram name="receipt" tint="compliment" />
        <p>{t('reward-yours', { euros: reward.euros })}</p>
      </div>
      <p className="soft" dir="auto">
        {t('reward-counts', { counts: reward.counts })}
      </p>
      {given !== null && <p>{t('reward-yours-given', { day: onDay(given) })}</p>}
      {received?.type === 'on' && <p>{t('reward-theirs-got', { name: whose, day: onDay(received.day) })}</p>}
      {received?.type === 'not' && <p>{t('reward-theirs-not', { name: whose })}</p>}
      <div className="reward__ways">
        {given === null ? (
          <Button pictogram="check" disabled={busy} onClick={() => onGiven(dayAfter(core.now(), 0))}>
            {t('reward-do-give')}
          </Button>
        ) : (
          <Button look="quiet" disabled={busy} onClick={() => onGiven(null)}>
            {t('reward-not-given')}
          </Button>
        )}
      </div>
      {reward.waits && <Status kind="stored" text="map-stored" />}
    </div>
  );
}
