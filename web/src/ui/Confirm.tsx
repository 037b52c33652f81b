import { useState, type ReactNode } from 'react';
import { Button } from './Button';
import type { PictogramName } from './pictogram-names';
import './Confirm.css';

interface ConfirmProps {
  /** The button that begins. */
  word: string;
  pictogram?: PictogramName;
  look?: 'plain' | 'quiet';
  /** What will happen, in plain words. */
  question: ReactNode;
  /** Does it. */
  yes: string;
  /** Leaves everything as it is. */
  no: string;
  onYes(): void;
}

/** A button that asks once, in its own place, before it does what cannot be undone. */
export function Confirm({ word, pictogram, look = 'plain', question, yes, no, onYes }: ConfirmProps) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button look={look} {...(pictogram ? { pictogram } : {})} onClick={() => setAsking(true)}>
        {word}
      </Button>
    );
  }
  return (
    <div className="confirm" role="group" aria-label={word}>
      <p className="word" role="alert">
        {question}
      </p>
      <div className="row">
        <Button
          onClick={() => {
            setAsking(false);
            onYes();
          }}
        >
          {yes}
        </Button>
        <Button look="quiet" onClick={() => setAsking(false)}>
          {no}
        </Button>
      </div>
    </div>
  );
}
