import { useEffect, useRef, type ReactNode } from 'react';
import { Sheet } from '../../../ui/Sheet';
import { speaker } from '../../../ui/speech/speaker';
import { useLanguage } from '../../../ui/text/language-context';
import { instrumentText, stepsOf, type Instrument, type InstrumentQuestion } from '../instrument';
import { TalkTick } from '../TalkTick';
import { chosenOf, type QuestionAnswer } from './answers';
import { ChoiceAnswer } from './ChoiceAnswer';
import { StepAnswer } from './StepAnswer';
import { ToldAnswer } from './ToldAnswer';
import './Fill.css';

interface QuestionProps {
  instrument: Instrument;
  question: InstrumentQuestion;
  answer: QuestionAnswer | undefined;
  onAnswer(answer: QuestionAnswer): void;
  talk: boolean;
  onTalk(talk: boolean): void;
  /** The button that records an answer, for questions that are told. */
  record: ReactNode;
}

/** One question on its sheet: what is asked, how to answer, and the tick to talk about it. */
export function Question(props: QuestionProps) {
  const { instrument, question, answer, onAnswer, talk, onTalk } = props;
  const { language } = useLanguage();
  const words = instrumentText(instrument, language, `question.${question.id}`);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(question.id);

  // Another question is another screen: it begins at its top, and what sounded was the earlier one.
  useEffect(() => {
    if (shown.current === question.id) return;
    shown.current = question.id;
    speaker.stop();
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [question.id]);

  return (
    <Sheet kind="stack stack--wide" labelledBy="map-question">
      <h2 id="map-question" ref={heading} tabIndex={-1}>
        {words}
      </h2>
      <Answer
        // The field of one question never takes over what was typed in another.
        key={question.id}
        {...props}
        words={words}
        answer={answer}
        onAnswer={onAnswer}
      />
      <TalkTick ticked={talk} onChange={onTalk} />
    </Sheet>
  );
}

function Answer({
  instrument,
  question,
  answer,
  onAnswer,
  record,
  words,
}: QuestionProps & { words: string }) {
  const { language } = useLanguage();
  const chosen = chosenOf(answer);
  const told = answer?.type === 'told' ? answer : ({ type: 'told', words: '', spoken: false } as const);
  switch (question.asks) {
    case 'scale':
      return (
        <StepAnswer
          label={words}
          drawnAs={instrument.drawnAs}
          steps={stepsOf(instrument, question.scale ?? '', language)}
          chosen={chosen}
          onChoose={(step) => onAnswer({ type: 'step', step })}
        />
      );
    case 'choice':
      return (
        <ChoiceAnswer
          label={words}
          instrument={instrument}
          question={question}
          chosen={chosen}
          onChoose={(choice) => onAnswer({ type: 'choice', choice })}
        />
      );
    case 'words':
      return (
        <ToldAnswer
          told={told}
          record={record}
          onWords={(written) => onAnswer({ type: 'told', words: written, spoken: told.spoken })}
        />
      );
    case 'voice':
      return <ToldAnswer told={told} record={record} />;
  }
}
