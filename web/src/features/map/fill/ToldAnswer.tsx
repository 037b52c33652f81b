import type { Said } from '../../../core/types/Said';
import type { SpaceId } from '../../../core/types/SpaceId';
import { TextField } from '../../../ui/Field';
import { OwnWords } from '../../../ui/own-words/OwnWords';
import { useText } from '../../../ui/text/useText';

interface ToldAnswerProps {
  /** Where it is said; `null` where nothing is kept, and so nothing is recorded. */
  space: SpaceId | null;
  said: Said;
  /** By voice alone there is nothing to write. */
  by: 'both' | 'voice';
  onSaid(said: Said): void;
}

/** An answer in one's own words: said, written, or both. */
export function ToldAnswer({ space, said, by, onSaid }: ToldAnswerProps) {
  const t = useText();
  const label = t('map-write');
  const hint = t('map-write-hint');
  if (space) return <OwnWords space={space} label={label} hint={hint} by={by} said={said} onSaid={onSaid} />;
  return by === 'voice' ? (
    <p className="hint">{t('map-spoken')}</p>
  ) : (
    <TextField
      label={label}
      hint={hint}
      ownWords
      maxLength={2000}
      value={said.text}
      onChange={(event) => onSaid({ ...said, text: event.target.value })}
    />
  );
}
