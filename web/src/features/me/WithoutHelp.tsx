import { Pictogram } from '../../ui/Pictogram';
import { useText } from '../../ui/text/useText';

/** In the place of what stays closed while someone helps. The way to stop stands above it, on every screen. */
export function WithoutHelp() {
  const t = useText();
  return (
    <section className="sheet stack">
      <p className="line">
        <Pictogram name="lock" tint="note" />
        <span>{t('help-not-now')}</span>
      </p>
    </section>
  );
}
