import type { RecoveringView } from '../../core/types/RecoveringView';
import { nameOf } from '../../ui/people/names';
import { StopRecovery, useRecoveringWords } from '../../ui/places/RecoveryStrip';
import { useText } from '../../ui/text/useText';

/** Of who lost everything and comes back on a new device: who helps, from when, and for stewards the way to stop it. */
export function Recovering({ recovering, steward }: { recovering: RecoveringView; steward: boolean }) {
  const t = useText();
  const name = nameOf(t, recovering.person);
  return (
    <section className="sheet stack" aria-labelledby="recovering">
      <h2 className="section-heading" id="recovering">
        {t('recovery-other-title', { name })}
      </h2>
      <p>{useRecoveringWords(recovering)}</p>
      {steward ? (
        <StopRecovery
          recovering={recovering}
          word={t('recovery-other-stop')}
          what={t('recovery-other-stop-what', { name })}
        />
      ) : (
        <p className="soft">{t('recovery-other-know')}</p>
      )}
    </section>
  );
}
