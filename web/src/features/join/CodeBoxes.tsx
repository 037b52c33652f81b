import type { Ref } from 'react';
import { useText } from '../../ui/text/useText';
import { CODE_LENGTH } from './code';
import './CodeBoxes.css';

interface CodeBoxesProps {
  ref: Ref<HTMLInputElement>;
  code: string;
  fault: boolean;
  onChange(typed: string): void;
}

/** Six boxes that are one field: typing, pasting and a screen reader all meet a single input. */
export function CodeBoxes({ ref, code, fault, onChange }: CodeBoxesProps) {
  const t = useText();
  return (
    <div className="code-boxes" dir="ltr">
      <input
        ref={ref}
        className="code-boxes__input"
        aria-label={t('join-code')}
        aria-invalid={fault || undefined}
        aria-describedby={fault ? 'join-code-fault' : undefined}
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        inputMode="text"
        value={code}
        onChange={(event) => onChange(event.target.value)}
      />
      {Array.from({ length: CODE_LENGTH }, (_, index) => (
        <span
          key={index}
          className={index === code.length ? 'code-boxes__box code-boxes__box--next' : 'code-boxes__box'}
          aria-hidden="true"
        >
          {code[index] ?? ''}
        </span>
      ))}
    </div>
  );
}
