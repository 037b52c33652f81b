import type { Said } from '../../core/types/Said';
import type { PairView } from '../../core/types/PairView';
import { TextField } from '../../ui/Field';
import { OwnWords } from '../../ui/own-words/OwnWords';
import { useText } from '../../ui/text/useText';

interface OwnSaidProps {
  /** Where it is said, and as whom. */
  pair: Pick<PairView, 'space' | 'side'>;
  label: string;
  hint?: string;
  said: Said;
  max?: number;
  /** The other of the two speaks too, in their own half. Otherwise only whose space it is does. */
  bothSpeak?: boolean;
  onSaid(said: Said): void;
}

/** Own words, written or spoken; where one of the two only writes, written. */
export function OwnSaid({ pair, label, hint, said, max = 2000, bothSpeak = false, onSaid }: OwnSaidProps) {
  const t = useText();
  const help = hint ?? t('map-write-hint');
  if (pair.side === 'participant' || bothSpeak)
    return <OwnWords space={pair.space} label={label} hint={help} said={said} max={max} onSaid={onSaid} />;
  return (
    <TextField
      label={label}
      hint={help}
      ownWords
      maxLength={max}
      value={said.text}
      onChange={(event) => onSaid({ ...said, text: event.target.value })}
    />
  );
}
