import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Pictogram, type Tint } from './Pictogram';
import type { PictogramName } from './pictogram-names';
import './Choice.css';

export interface ChoiceOption<V extends string> {
  value: V;
  word: string;
  /** Left out where a picture would say nothing that the word does not. */
  pictogram?: PictogramName;
  tint?: Tint;
}

interface ChoicesProps<V extends string> {
  /** What one chooses. */
  label: string;
  options: readonly ChoiceOption<V>[];
  chosen: V | null;
  onChoose(value: V): void;
}

/** One out of a few, each a picture with its word. Chosen shows by edge, tick and tint. */
export function Choices<V extends string>({ label, options, chosen, onChoose }: ChoicesProps<V>) {
  return (
    <RadioGroup
      label={label}
      className="choices"
      values={options.map((option) => option.value)}
      chosen={chosen}
      onChoose={onChoose}
    >
      {(radio) =>
        options.map((option) => (
          <button key={option.value} className="choice" {...radio(option.value)}>
            {option.pictogram && (
              <Pictogram
                name={option.pictogram}
                size="large"
                {...(option.tint ? { tint: option.tint } : {})}
              />
            )}
            {option.word}
            {chosen === option.value && <Tick />}
          </button>
        ))
      }
    </RadioGroup>
  );
}

/** The round tick on something that is chosen. */
export function Tick() {
  return (
    <span className="tick">
      <Pictogram name="check" size="small" />
    </span>
  );
}

export interface RadioAttributes {
  type: 'button';
  role: 'radio';
  'aria-checked': boolean;
  tabIndex: 0 | -1;
  onClick(): void;
}

interface RadioGroupProps<V extends string> {
  label: string;
  className: string;
  values: readonly V[];
  chosen: V | null;
  onChoose(value: V): void;
  children(radio: (value: V) => RadioAttributes): ReactNode;
}

/** Radio buttons that are drawn freely: one tab stop, arrows move and choose. */
export function RadioGroup<V extends string>(props: RadioGroupProps<V>) {
  const { label, className, values, chosen, onChoose, children } = props;
  const group = useRef<HTMLDivElement>(null);
  const stop = chosen ?? values[0];

  function onKeyDown(event: KeyboardEvent) {
    const rtl = document.documentElement.dir === 'rtl';
    const forward = event.key === 'ArrowDown' || event.key === (rtl ? 'ArrowLeft' : 'ArrowRight');
    const backward = event.key === 'ArrowUp' || event.key === (rtl ? 'ArrowRight' : 'ArrowLeft');
    if (!forward && !backward) return;
    const radios = [...(group.current?.querySelectorAll<HTMLElement>('[role="radio"]') ?? [])];
    const now = radios.findIndex((radio) => radio === document.activeElement);
    const next = (now + (forward ? 1 : -1) + radios.length) % radios.length;
    const value = values[next];
    if (value === undefined) return;
    event.preventDefault();
    radios[next]?.focus();
    onChoose(value);
  }

  return (
    <div
      ref={group}
      role="radiogroup"
      aria-label={label}
      className={className}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      {children((value) => ({
        type: 'button',
        role: 'radio',
        'aria-checked': value === chosen,
        tabIndex: value === stop ? 0 : -1,
        onClick: () => onChoose(value),
      }))}
    </div>
  );
}
