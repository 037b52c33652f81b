import { useId, type InputHTMLAttributes, type Ref, type TextareaHTMLAttributes } from 'react';
import { FaultLine } from './FaultLine';
import './Field.css';

interface Labelled {
  label: string;
  /** A help line under the label. */
  hint?: string;
  /** What went wrong, as a sentence; stands under the field, which keeps its text. */
  fault?: string | null;
  /** The label is for screen readers: a heading beside it says the same. */
  labelHidden?: boolean;
}

type FieldProps = Labelled &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className'> & { ref?: Ref<HTMLInputElement> };

/** One line to fill in (Utrecht's form field and textbox in our theme). */
export function Field({ label, hint, fault, labelHidden = false, ...rest }: FieldProps) {
  const ids = useFieldIds(hint, fault);
  return (
    <div className="utrecht-form-field field">
      <FieldLabel id={ids.field} label={label} hidden={labelHidden} hint={hint} hintId={ids.hint} />
      <input
        dir="auto"
        // A browser keeps what is typed in other fields in its own files, where nothing seals it.
        autoComplete="off"
        {...rest}
        id={ids.field}
        className={`utrecht-textbox${fault ? ' utrecht-textbox--invalid' : ''}`}
        aria-describedby={ids.described}
        aria-invalid={fault ? true : undefined}
      />
      {fault && <FaultLine id={ids.fault}>{fault}</FaultLine>}
    </div>
  );
}

type TextFieldProps = Labelled &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'className'> & {
    /** In the size of a person's own words. */
    ownWords?: boolean;
    ref?: Ref<HTMLTextAreaElement>;
  };

/** Several lines. Grows with what is written. */
export function TextField({
  label,
  hint,
  fault,
  labelHidden = false,
  ownWords = false,
  ...rest
}: TextFieldProps) {
  const ids = useFieldIds(hint, fault);
  return (
    <div className="utrecht-form-field field">
      <FieldLabel id={ids.field} label={label} hidden={labelHidden} hint={hint} hintId={ids.hint} />
      <textarea
        dir="auto"
        autoComplete="off"
        rows={3}
        {...rest}
        id={ids.field}
        className={`utrecht-textarea field__text${ownWords ? ' field__text--own' : ''}${fault ? ' utrecht-textarea--invalid' : ''}`}
        aria-describedby={ids.described}
        aria-invalid={fault ? true : undefined}
      />
      {fault && <FaultLine id={ids.fault}>{fault}</FaultLine>}
    </div>
  );
}

interface FieldLabelProps {
  id: string;
  label: string;
  hidden: boolean;
  hint: string | undefined;
  hintId: string;
}

function FieldLabel({ id, label, hidden, hint, hintId }: FieldLabelProps) {
  return (
    <>
      <label className={hidden ? 'visually-hidden' : 'field__label'} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="hint field__hint" id={hintId}>
          {hint}
        </p>
      )}
    </>
  );
}

function useFieldIds(hint: string | undefined, fault: string | null | undefined) {
  const id = useId();
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return { field: id, hint: `${id}-hint`, fault: `${id}-fault`, described: described || undefined };
}
