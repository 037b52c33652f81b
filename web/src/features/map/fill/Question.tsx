import { useEffect, useRef } from 'react';
import type { SpaceId } from '../../../core/types/SpaceId';
import { NOTHING_SAID } from '../../../ui/own-words/said';
import { Sheet } from '../../../ui/Sheet';
import { useReadsQuestions } from '../../../ui/speech/reads-aloud';
import { screenSounds } from '../../../ui/speech/screen-sounds';
import { speaker } from '../../../ui/speech/speaker';
import { useLanguage } from '../../../ui/text/language-context';
import { instrumentText, stepsOf, type Instrument, type InstrumentQuestion } from '../instrument';
import { TalkTick } from '../TalkTick';
import { chosenOf, type QuestionAnswer } from './answers';
import { ChoiceAnswer } from './ChoiceAnswer';
import { QUESTION_SOUND } from './ReadTick';
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
  /** Where what is told is kept; `null`: nothing is. */
  space: SpaceId | null;
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

  const reads = useReadsQuestions();
  useEffect(() => {
    const sheet = heading.current?.parentElement;
    if (reads && sheet) void speaker.play(QUESTION_SOUND, screenSounds(sheet, language));
  }, [question.id, reads, language]);

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

function Answer({ instrument, question, answer, onAnswer, space, words }: QuestionProps & { words: string }) {
  const { language } = useLanguage();
  const chosen = chosenOf(answer);
  const said = answer?.type === 'told' ? answer.said : NOTHING_SAID;
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
    case 'voice':
      return (
        <ToldAnswer
          space={space}
          said={said}
          by={question.asks === 'voice' ? 'voice' : 'both'}
          onSaid={(told) => onAnswer({ type: 'told', said: told })}
        />
      );
  }
}
