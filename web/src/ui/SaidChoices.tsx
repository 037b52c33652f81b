import { RadioGroup, Tick } from './Choice';
import { Pictogram, type Tint } from './Pictogram';
import type { PictogramName } from './pictogram-names';
import './SaidChoices.css';

interface SaidChoice<V extends string> {
  value: V;
  word: string;
  /** What it means, in one plain sentence. */
  says: string;
  pictogram: PictogramName;
  tint: Tint;
}

interface SaidChoicesProps<V extends string> {
  label: string;
  options: readonly SaidChoice<V>[];
  chosen: V | null;
  onChoose(value: V): void;
}

/** One out of a few that ask for a sentence each: under each other, a picture at the start side. */
export function SaidChoices<V extends string>({ label, options, chosen, onChoose }: SaidChoicesProps<V>) {
  return (
    <RadioGroup
      label={label}
      className="said-choices"
      values={options.map((option) => option.value)}
      chosen={chosen}
      onChoose={onChoose}
    >
      {(radio) =>
        options.map((option) => (
          <button key={option.value} className="choice said-choice" {...radio(option.value)}>
            <Pictogram name={option.pictogram} size="large" tint={option.tint} />
            <span className="said-choice__words">
              <span>{option.word}</span>
              <span className="said-choice__says">{option.says}</span>
            </span>
            {chosen === option.value && <Tick />}
          </button>
        ))
      }
    </RadioGroup>
  );
}
