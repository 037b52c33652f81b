import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { Button } from '../../ui/Button';
import { FaultLine } from '../../ui/FaultLine';
import { useText } from '../../ui/text/useText';
import './PinPad.css';

const MOST_DIGITS = 8;
const LEAST_DIGITS = 4;

interface PinPadProps {
  label: string;
  hint?: string;
  /** What went wrong or how long one waits; the digits stay away from it. */
  fault: string | null;
  /** No PIN may be tried now. */
  held?: boolean;
  /** The word on the button that is done with it. */
  done: string;
  /** Hears the PIN; the pad is empty again after it. */
  onPin(pin: string): void;
}

/** Digits as large as a finger, and a field for whoever has a keyboard. */
export function PinPad({ label, hint, fault, held = false, done, onPin }: PinPadProps) {
  const t = useText();
  const id = useId();
  const [pin, setPin] = useState('');
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => field.current?.focus({ preventScroll: true }), [label]);

  const ready = pin.length >= LEAST_DIGITS && !held;
  const type = (text: string) => setPin(text.replaceAll(/\D/gu, '').slice(0, MOST_DIGITS));

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (!ready) return;
    setPin('');
    onPin(pin);
  }

  return (
    <form className="pin-pad" onSubmit={onSubmit} data-kept>
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {/* No field for passwords: browsers offer to keep those. No system keyboard: the digits stand below. */}
      <input
        ref={field}
        id={id}
        className="pin-pad__field"
        type="text"
        inputMode="none"
        autoComplete="off"
        spellCheck={false}
        dir="ltr"
        value={pin}
        maxLength={MOST_DIGITS}
        aria-describedby={`${fault ? `${id}-fault` : ''} ${hint ? `${id}-hint` : ''}`.trim() || undefined}
        aria-invalid={fault ? true : undefined}
        onChange={(event) => type(event.target.value)}
      />
      <p className="visually-hidden" role="status">
        {t('gate-pin-dots', { count: pin.length })}
      </p>
      {fault && <FaultLine id={`${id}-fault`}>{fault}</FaultLine>}
      <div className="pin-pad__digits" dir="ltr">
        {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => (
          <Digit key={digit} digit={digit} onDigit={() => type(pin + digit)} />
        ))}
        <button
          type="button"
          className="pin-pad__digit pin-pad__digit--word"
          onClick={() => setPin(pin.slice(0, -1))}
        >
          {t('gate-pin-erase')}
        </button>
        <Digit digit="0" onDigit={() => type(`${pin}0`)} />
      </div>
      <Button type="submit" look="main" block disabled={!ready}>
        {done}
      </Button>
    </form>
  );
}

function Digit({ digit, onDigit }: { digit: string; onDigit(): void }) {
  const t = useText();
  return (
    <button
      type="button"
      className="pin-pad__digit"
      aria-label={t('gate-pin-digit', { digit })}
      onClick={onDigit}
    >
      {digit}
    </button>
  );
}
