import { Field } from './Field';

interface EightCodeFieldProps {
  label: string;
  code: string;
  fault: string | null;
  onChange(code: string): void;
}

/** Where one types a code of eight characters that another screen shows. */
export function EightCodeField({ label, code, fault, onChange }: EightCodeFieldProps) {
  return (
    <Field
      label={label}
      dir="ltr"
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      required
      maxLength={11}
      value={code}
      fault={fault}
      onChange={(event) => onChange(event.target.value.toUpperCase())}
    />
  );
}
