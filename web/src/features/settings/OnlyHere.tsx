import { ButtonLink } from '../../ui/Button';
import { useGate } from '../../ui/core-access/useGate';
import { useView } from '../../ui/core-access/useView';
import { Pictogram } from '../../ui/Pictogram';
import { useText } from '../../ui/text/useText';

/** The one place that says what is only on this device, and how it is locked. */
export function OnlyHere() {
  const t = useText();
  const gate = useGate();
  const waiting = useView({ view: 'waiting' });
  if (!waiting || gate?.state !== 'open') return null;
  const count = waiting.waiting + waiting.waitingAttachments + waiting.refused.length;
  return (
    <section className="sheet stack" aria-labelledby="storage-only-here">
      <h2 className="section-heading" id="storage-only-here">
        {t('settings-only-here')}
      </h2>
      <p className="line">
        <Pictogram name={count === 0 ? 'shared' : 'stored'} size="small" />
        <span>{count === 0 ? t('settings-only-here-none') : t('settings-only-here-some', { count })}</span>
      </p>
      {gate.othersUnsent > 0 && <p>{t('settings-only-here-others', { count: gate.othersUnsent })}</p>}
      {waiting.apart > 0 && (
        <p className="line">
          <Pictogram name="attention" size="small" />
          <span>{t('settings-only-here-apart', { count: waiting.apart })}</span>
        </p>
      )}
      <p className="line">
        <Pictogram name="lock" size="small" />
        <span>{t(gate.hasPin ? 'settings-sealed' : 'settings-sealed-no-pin')}</span>
      </p>
      {count > 0 && <ButtonLink to="/waiting">{t('settings-only-here-look')}</ButtonLink>}
    </section>
  );
}
