import { RadioGroup, Tick } from '../../../ui/Choice';
import type { DrawnAs, DrawnStep } from '../drawings/drawing';
import { StepShape } from '../drawings/StepShape';

interface StepAnswerProps {
  /** The question. */
  label: string;
  drawnAs: DrawnAs;
  /** Lowest first. */
  steps: readonly DrawnStep[];
  chosen: string | null;
  onChoose(step: string): void;
}

/**
 * The steps of a scale as rows to tap: how it will be drawn, and its words. Lowest first; a ladder is climbed from below.
 */
export function StepAnswer({ label, drawnAs, steps, chosen, onChoose }: StepAnswerProps) {
  const rows = steps.map((step, index) => ({ ...step, index }));
  if (drawnAs === 'ladder') rows.reverse();
  return (
    <RadioGroup
      label={label}
      className="step-answer"
      values={rows.map((step) => step.id)}
      chosen={chosen}
      onChoose={onChoose}
    >
      {(radio) =>
        rows.map((step) => (
          <button key={step.id} className="choice step-answer__row" {...radio(step.id)}>
            <StepShape drawnAs={drawnAs} steps={steps.length} step={step.index} />
            <span>{step.words}</span>
            {chosen === step.id && <Tick />}
          </button>
        ))
      }
    </RadioGroup>
  );
}
