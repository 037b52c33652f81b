import { useState } from 'react';
import { Button } from '../../ui/Button';
import { ScreenTitle } from '../../ui/places/ScreenTitle';
import { Sheet } from '../../ui/Sheet';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { InstrumentDrawing } from '../map/drawings/InstrumentDrawing';
import { withoutAnswer, type Answers } from '../map/fill/answers';
import { nextQuestion, questionsAsked } from '../map/fill/flow';
import { Question } from '../map/fill/Question';
import { instrumentText, type Instrument } from '../map/instrument';
import { drawnTopics } from '../map/topic-now';

/** An instrument as it will be met: drawn, and its questions asked one by one. What is answered here is kept nowhere. */
export function Preview({ instrument }: { instrument: Instrument }) {
  const t = useText();
  const { language } = useLanguage();
  const [open, setOpen] = useState<string | null>(null);
  const [answers, setAnswers] = useState<Answers>({});
  const [talk, setTalk] = useState(false);
  const [at, setAt] = useState<string | null>(null);
  const title = instrumentText(instrument, language, 'title');
  const asked = questionsAsked(instrument, open, answers);
  const question = asked.find((each) => each.id === at) ?? asked[0];
  const next = question && nextQuestion(asked, question.id);
  return (
    <>
      <ScreenTitle>{title}</ScreenTitle>
      <p className="hint">{t('kept-preview')}</p>
      <Sheet as="div" kind="stack stack--wide">
        <p>{instrumentText(instrument, language, 'about')}</p>
        <InstrumentDrawing
          drawnAs={instrument.drawnAs}
          topics={drawnTopics([], instrument, language)}
          open={open}
          onOpen={(topic) => {
            setOpen(topic);
            setAt(null);
          }}
          title={title}
        />
      </Sheet>
      {question && (
        <Question
          instrument={instrument}
          question={question}
          answer={answers[question.id]}
          onAnswer={(given) =>
            setAnswers((now) => ({ ...withoutAnswer(now, question.id), [question.id]: given }))
          }
          talk={talk}
          onTalk={setTalk}
          space={null}
        />
      )}
      {next && (
        <Button block pictogramAfter="forward" onClick={() => setAt(next.id)}>
          {t('map-onward')}
        </Button>
      )}
    </>
  );
}
