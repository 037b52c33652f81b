import { Choices, type ChoiceOption } from '../../../ui/Choice';
import { useLanguage } from '../../../ui/text/language-context';
import { instrumentText, type Instrument, type InstrumentQuestion } from '../instrument';

interface ChoiceAnswerProps {
  label: string;
  instrument: Instrument;
  question: InstrumentQuestion;
  chosen: string | null;
  onChoose(choice: string): void;
}

/** One of a few answers, each a picture with its words where the instrument gives pictures. */
export function ChoiceAnswer({ label, instrument, question, chosen, onChoose }: ChoiceAnswerProps) {
  const { language } = useLanguage();
  const options = (question.choices ?? []).map((choice, index): ChoiceOption<string> => {
    const pictogram = question.pictograms?.[index];
    return {
      value: choice,
      word: instrumentText(instrument, language, `choice.${question.id}.${choice}`),
      ...(pictogram ? { pictogram, tint: 'agreement' as const } : {}),
    };
  });
  return (
    <div className="choice-answer">
      <Choices label={label} options={options} chosen={chosen} onChoose={onChoose} />
    </div>
  );
}
