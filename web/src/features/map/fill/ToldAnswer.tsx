import type { ReactNode } from 'react';
import { TextField } from '../../../ui/Field';
import { useText } from '../../../ui/text/useText';
import type { QuestionAnswer } from './answers';

type Told = Extract<QuestionAnswer, { type: 'told' }>;

interface ToldAnswerProps {
  told: Told;
  /** The caller's button that records, and its player; `null` where one cannot record. */
  record: ReactNode;
  /** Words may be written too; left out where the answer is a voice alone. */
  onWords?: (words: string) => void;
}

/** An answer in one's own words: said, written, or both. Saying comes first. */
export function ToldAnswer({ told, record, onWords }: ToldAnswerProps) {
  const t = useText();
  return (
    <div className="told-answer">
      {record}
      {record && onWords && <p className="told-answer__or">{t('map-or')}</p>}
      {onWords && (
        <TextField
          label={t('map-write')}
          hint={t('map-write-hint')}
          ownWords
          maxLength={2000}
          value={told.words}
          onChange={(event) => onWords(event.target.value)}
        />
      )}
    </div>
  );
}
