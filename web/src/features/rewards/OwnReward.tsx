import type { Received } from '../../core/types/Received';
import type { RewardView } from '../../core/types/RewardView';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { nameOf } from '../../ui/people/names';
import { Pictogram } from '../../ui/Pictogram';
import { ListenButton } from '../../ui/speech/ListenButton';
import { Status } from '../../ui/Status';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { dayWords } from '../../ui/time/civil';
import { dayAfter } from '../steps/days';
import './rewards.css';

interface OwnRewardProps {
  /** One's own space. */
  space: string;
  reward: RewardView;
  /** The step that it was promised with is gone. */
  gone?: boolean;
}

/** A reward with a step of one's own: who promised it, how it counts, and whether one received it. */
export function OwnReward({ space, reward, gone = false }: OwnRewardProps) {
  const t = useText();
  const core = useCore();
  const { language } = useLanguage();
  const { fault, busy, attempt } = useFault();
  const name = nameOf(t, reward.by);
  const told = t(gone ? 'rewards-gone-told' : 'reward-told', { euros: reward.euros, name });
  const counts = t('reward-counts', { counts: reward.counts });
  const onDay = (day: string) => dayWords(language, `${day}T00:00`, core.now());
  const about = <span className="visually-hidden"> {t('reward-about', { name })}</span>;

  function say(received: Received) {
    void attempt(async () => {
      await core.run(space, {
        type: 'receive',
        from: reward.by.id,
        step: reward.step,
        received,
        at: core.now(),
      });
    });
  }

  const got = () => say({ type: 'on', day: dayAfter(core.now(), 0) });
  return (
    <div className="reward stack stack--tight">
      <div className="reward__told">
        <Pictogram name="receipt" tint="compliment" />
        <p className="grow">{told}</p>
        <ListenButton
          id={`reward-${reward.step}-${reward.by.id}`}
          about={t('reward-about', { name })}
          sounds={() => [{ kind: 'text', text: `${told} ${counts}`, lang: language }]}
        />
      </div>
      <p className="soft" dir="auto">
        {counts}
      </p>
      {reward.given !== null && <p>{t('reward-given', { name, day: onDay(reward.given) })}</p>}
      {reward.received?.type === 'on' && <p>{t('reward-you-got', { day: onDay(reward.received.day) })}</p>}
      {reward.received?.type === 'not' && <p>{t('reward-you-not')}</p>}
      <div className="reward__ways">
        {reward.received?.type !== 'on' && (
          <Button pictogram="check" disabled={busy} onClick={got}>
            {t('reward-got')}
            {about}
          </Button>
        )}
        {reward.received?.type === 'on' && (
          <Button look="quiet" disabled={busy} onClick={() => say({ type: 'not' })}>
            {t('reward-not-after-all')}
            {about}
          </Button>
        )}
        {reward.received === null && reward.given !== null && (
          <Button disabled={busy} onClick={() => say({ type: 'not' })}>
            {t('reward-not-got')}
            {about}
          </Button>
        )}
      </div>
      {reward.waits && <Status kind="stored" text="map-stored" />}
      {fault && <FaultLine>{fault}</FaultLine>}
    </div>
  );
}
