import type { Measure } from '../../core/types/Measure';
import type { WarningView } from '../../core/types/WarningView';
import { Pictogram } from '../../ui/Pictogram';
import type { PictogramName } from '../../ui/pictogram-names';
import { useText } from '../../ui/text/useText';
import { useMoment } from '../../ui/time/useMoment';
import { nameOf } from '../../ui/people/names';

const SHOWN: Record<Measure, { text: string; pictogram: PictogramName }> = {
  talk: { text: 'measure-talk', pictogram: 'talk' },
  hidden: { text: 'measure-hidden', pictogram: 'removed' },
  warning: { text: 'measure-warning', pictogram: 'attention' },
  removed: { text: 'measure-removed', pictogram: 'leave' },
};

/** What a moderator told someone, with the reason. The two of them alone read it. */
export function Told({ warnings }: { warnings: readonly WarningView[] }) {
  const t = useText();
  if (warnings.length === 0) return null;
  return (
    <section className="sheet stack" aria-labelledby="told">
      <h2 className="section-heading" id="told">
        {t('members-told')}
      </h2>
      <p className="hint">{t('members-told-who')}</p>
      <ul className="stack stack--wide">
        {warnings.map((warning) => (
          <OneTold key={`${warning.by.id}-${warning.at}`} warning={warning} />
        ))}
      </ul>
    </section>
  );
}

function OneTold({ warning }: { warning: WarningView }) {
  const t = useText();
  const when = useMoment(warning.at);
  const { text, pictogram } = SHOWN[warning.measure];
  return (
    <li className="told">
      <p className="kind-line">
        <Pictogram name={pictogram} size="small" tint="note" />
        <span>{t(text)}</span>
      </p>
      <p dir="auto">{warning.reason}</p>
      <p className="hint">
        {warning.by.isMe
          ? t('members-told-by-me', { when })
          : t('members-told-by', { name: nameOf(t, warning.by), when })}
      </p>
    </li>
  );
}
