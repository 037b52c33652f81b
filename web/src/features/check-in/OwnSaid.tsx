import type { Said } from '../../core/types/Said';
import type { PairView } from '../../core/types/PairView';
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

/** Own words, written or spoken. A mentor's recording stands in their own half, where the participant keeps it. */
export function OwnSaid({ pair, label, hint, said, max = 2000, onSaid }: OwnSaidProps) {
  const t = useText();
  return (
    <OwnWords
      space={pair.space}
      label={label}
      hint={hint ?? t('map-write-hint')}
      said={said}
      max={max}
      onSaid={onSaid}
    />
  );
}
