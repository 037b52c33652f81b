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
  onSaid(said: Said): void;
}

/** Own words, written or spoken. In the other's own space one writes: a recording is kept in one's own. */
export function OwnSaid({ pair, label, hint, said, max = 2000, onSaid }: OwnSaidProps) {
  const t = useText();
  const help = hint ?? t('map-write-hint');
  if (pair.side === 'participant')
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
