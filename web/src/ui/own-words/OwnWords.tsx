import { useId } from 'react';
import type { Said } from '../../core/types/Said';
import type { SpaceId } from '../../core/types/SpaceId';
import { Field, TextField } from '../Field';
import { useText } from '../text/useText';
import { Speak } from './Speak';
import './OwnWords.css';

interface OwnWordsProps {
  /** The space that it is said in: the recording is kept and sent there. */
  space: SpaceId;
  label: string;
  /** A heading beside it says the same: the label is for screen readers. */
  labelHidden?: boolean;
  hint?: string;
  fault?: string | null;
  said: Said;
  /** With each letter; and with a recording as soon as it is on the device, also when the field has gone meanwhile. */
  onSaid(said: Said): void;
  /** The most characters. */
  max?: number;
  lines?: 'one' | 'many';
  /** How it can be said: by voice alone there is nothing to write. */
  by?: 'both' | 'voice';
}

/** A field for one's own words, written or spoken. What is spoken is on the device before `onSaid` hears of it. */
export function OwnWords(props: OwnWordsProps) {
  const {
    space,
    label,
    labelHidden,
    hint,
    fault,
    said,
    onSaid,
    max = 2000,
    lines = 'many',
    by = 'both',
  } = props;
  const t = useText();
  const id = useId();
  const speak = <Speak id={id} space={space} about={label} said={said} onSaid={onSaid} />;
  if (by === 'voice') return speak;
  const field = {
    label,
    ...(labelHidden ? { labelHidden } : {}),
    ...(said.voice ? { hint: t('write-words-optional') } : hint ? { hint } : {}),
    ...(fault ? { fault } : {}),
    maxLength: max,
    value: said.text,
  };
  const onWritten = (text: string) => onSaid({ ...said, text });
  return (
    <div className="own-words-field">
      {lines === 'many' ? (
        <TextField {...field} ownWords onChange={(event) => onWritten(event.target.value)} />
      ) : (
        <Field {...field} onChange={(event) => onWritten(event.target.value)} />
      )}
      {speak}
    </div>
  );
}
