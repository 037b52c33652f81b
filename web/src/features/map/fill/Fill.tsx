import type { ReactNode } from 'react';
import type { SpaceId } from '../../../core/types/SpaceId';
import { Button } from '../../../ui/Button';
import { Empty } from '../../../ui/Empty';
import { Pictogram } from '../../../ui/Pictogram';
import { OneTask } from '../../../ui/places/OneTask';
import { ScreenTitle } from '../../../ui/places/ScreenTitle';
import { useLanguage } from '../../../ui/text/language-context';
import { useText } from '../../../ui/text/useText';
import { instrumentText, type Instrument } from '../instrument';
import { isAnswered, withoutAnswer, type Answers, type QuestionAnswer } from './answers';
import { earlierQuestion, nextQuestion, questionsAsked } from './flow';
import { Question } from './Question';
import { ReadTick } from './ReadTick';
import './Fill.css';

export interface FillProps {
  instrument: Instrument;
  /** The topic that is filled in; `null`: all of them, one after another. */
  topic: string | null;
  /** The question on the screen; `null`: the first. */
  at: string | null;
  answers: Answers;
  /** Topics with the tick "Hier wil ik over praten". */
  talk: ReadonlySet<string>;
  /** Where *Terug* leads from the first question. */
  back: string;
  /** `null`: skipped, there is no answer any more. */
  onAnswer(question: string, answer: QuestionAnswer | null): void;
  onTalk(topic: string, talk: boolean): void;
  /** To another question: forward, or back. */
  onGo(question: string): void;
  /** After the last question. */
  onDone(): void;
  /** Where what is told is kept, and sent; `null` where nothing is kept. */
  space: SpaceId | null;
  /** What went wrong while keeping, as a sentence on a line. */
  fault?: ReactNode;
}

/** Filling in an instrument: one question at a time. What is answered is kept by the caller. */
export function Fill(props: FillProps) {
  const { instrument, topic, answers, talk, back, onAnswer, onTalk, onGo, onDone, space, fault } = props;
  const t = useText();
  const { language } = useLanguage();
  const asked = questionsAsked(instrument, topic, answers);
  const question = asked.find((each) => each.id === props.at) ?? asked[0];
  if (!question)
    return (
      <OneTask back={back}>
        <Empty sentence={t('map-nothing-asked')} />
      </OneTask>
    );
  const about = instrument.topics.find((each) => each.id === question.topic);
  const earlier = earlierQuestion(asked, question.id);
  const next = nextQuestion(asked, question.id);
  const answer = answers[question.id];
  // What the topic is about is said once, when it opens.
  const begins = earlier?.topic !== question.topic;
  const aboutTopic = instrumentText(instrument, language, `topic.${question.topic}.about`);

  function onward() {
    if (next) onGo(next.id);
    else onDone();
  }

  function onSkip(id: string) {
    if (answer) onAnswer(id, null);
    // What followed this answer is no longer asked: the way on is asked anew.
    const after = nextQuestion(questionsAsked(instrument, topic, withoutAnswer(answers, id)), id);
    if (after) onGo(after.id);
    else onDone();
  }

  return (
    <OneTask back={back} {...(earlier ? { onBack: () => onGo(earlier.id) } : {})}>
      <header className="fill__about">
        {about && (
          <span className="fill__tile">
            <Pictogram name={about.pictogram} size="large" tint="offer" />
          </span>
        )}
        <div className="grow">
          <ScreenTitle inWindow={instrumentText(instrument, language, 'title')}>
            {instrumentText(instrument, language, `topic.${question.topic}`)}
          </ScreenTitle>
          <p className="small soft">
            {t('map-question-of', { now: asked.indexOf(question) + 1, all: asked.length })}
          </p>
        </div>
      </header>
      <ReadTick />
      {begins && aboutTopic && <p>{aboutTopic}</p>}
      <Question
        instrument={instrument}
        question={question}
        answer={answer}
        onAnswer={(given) => onAnswer(question.id, given)}
        talk={talk.has(question.topic)}
        onTalk={(ticked) => onTalk(question.topic, ticked)}
        space={space}
      />
      {fault}
      {isAnswered(answer) || talk.has(question.topic) ? (
        <>
          <Button look="main" block pictogramAfter={next ? 'forward' : 'check'} onClick={onward}>
            {next ? t('map-onward') : t('map-ready')}
          </Button>
          <Button look="quiet" block onClick={() => onSkip(question.id)}>
            {t('map-skip')}
          </Button>
        </>
      ) : (
        <Button block onClick={() => onSkip(question.id)}>
          {t('map-skip')}
        </Button>
      )}
    </OneTask>
  );
}
