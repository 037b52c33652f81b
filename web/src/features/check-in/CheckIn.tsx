import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { CheckInsView } from '../../core/types/CheckInsView';
import type { PairView } from '../../core/types/PairView';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { FaultLine } from '../../ui/FaultLine';
import { nameOf } from '../../ui/people/names';
import { OneTask } from '../../ui/places/OneTask';
import { ScreenTitle } from '../../ui/places/ScreenTitle';
import { useReadsQuestions } from '../../ui/speech/reads-aloud';
import { screenSounds } from '../../ui/speech/screen-sounds';
import { speaker } from '../../ui/speech/speaker';
import { useLanguage } from '../../ui/text/language-context';
import { NOTHING_SAID } from '../../ui/own-words/said';
import { useText } from '../../ui/text/useText';
import { ChoiceAnswer } from '../map/fill/ChoiceAnswer';
import { QUESTION_SOUND, ReadTick } from '../map/fill/ReadTick';
import '../map/fill/Fill.css';
import { instrumentText, type Instrument, type InstrumentQuestion } from '../map/instrument';
import { AGREEMENT, asked, newest, saysSomething } from './asks';
import { LastTime } from './LastTime';
import { NextDay } from './NextDay';
import { OwnSaid } from './OwnSaid';
import { CHECK_INS, pairPath, talkPath } from './paths';
import { useCheckIn, type CheckInNow } from './useCheckIn';
import { useCheckIns } from './useCheckIns';

/** What came of last time stands before the questions, the next day after them. */
const LAST_TIME = 'last-time';
const NEXT = 'next';

/** A check-in of today, in three minutes: one question at a time. */
export default function CheckIn({ space, other }: { space: string; other: string }) {
  const t = useText();
  const view = useCheckIns();
  if (!view) return null;
  const pair = view.pairs.find((each) => each.space === space && each.with.id === other);
  const instrument = newest(view);
  if (!pair || pair.until === null || !instrument) {
    return (
      <OneTask back={CHECK_INS}>
        <ScreenTitle>{t('check-in-one')}</ScreenTitle>
        <Empty sentence={t(pair && !instrument ? 'map-none-offline' : 'check-in-gone')} />
      </OneTask>
    );
  }
  return <Asking view={view} pair={pair} instrument={instrument} />;
}

interface AskingProps {
  view: CheckInsView;
  pair: PairView;
  instrument: Instrument;
}

function Asking({ view, pair, instrument: now }: AskingProps) {
  const t = useText();
  const [, go] = useLocation();
  // What one began with stays on the screen, whatever comes meanwhile.
  const [instrument] = useState(now);
  const [today] = useState(view.today);
  const [open] = useState(() => pair.open.filter(({ date }) => date < view.today).slice(0, 4));
  const [times] = useState(() => pair.talks.filter(({ date }) => date < view.today).length);
  const [at, setAt] = useState<string | null>(null);
  const says = useCheckIn(pair, today, instrument.version);
  const questions = asked(instrument, pair.side, says.told, times);
  const steps = [...(open.length > 0 ? [LAST_TIME] : []), ...questions.map(({ id }) => id), NEXT];
  const step = at !== null && steps.includes(at) ? at : (steps[0] ?? NEXT);
  const index = steps.indexOf(step);
  const earlier = steps[index - 1];
  const question = questions.find(({ id }) => id === step);
  const name = nameOf(t, pair.with);
  const answered = isAnswered(says, step, question);

  async function onward(after: readonly string[]) {
    if (!(await says.keep())) return;
    const next = after[after.indexOf(step) + 1];
    if (next !== undefined) setAt(next);
    else go(pair.talks.length > 0 || answered ? talkPath(pair, today) : pairPath(pair), { replace: true });
  }

  function onSkip() {
    if (question?.id === AGREEMENT) {
      if (saysSomething(says.agreement)) says.onAgreement(NOTHING_SAID);
    } else if (question && says.told[question.id]) {
      says.onTold(question.id, { type: 'words', said: NOTHING_SAID });
    }
    const rest = Object.fromEntries(Object.entries(says.told).filter(([id]) => id !== step));
    const left = asked(instrument, pair.side, rest, times).map(({ id }) => id);
    void onward([...(open.length > 0 ? [LAST_TIME] : []), ...left, NEXT]);
  }

  return (
    // What is typed here is kept with each step, and when one leaves.
    <div data-kept>
      <OneTask back={pairPath(pair)} {...(earlier !== undefined ? { onBack: () => setAt(earlier) } : {})}>
        <header>
          <ScreenTitle>{t('check-in-one')}</ScreenTitle>
          <p className="small soft">{t('check-in-both-read', { name })}</p>
          <p className="small soft">{t('map-question-of', { now: index + 1, all: steps.length })}</p>
        </header>
        <Step {...{ pair, instrument, step, says, open, today }} question={question} />
        {index === 0 && <ReadTick />}
        {says.fault && <FaultLine>{says.fault}</FaultLine>}
        {answered ? (
          <Button
            look="main"
            block
            pictogramAfter={step === NEXT ? 'check' : 'forward'}
            onClick={() => void onward(steps)}
          >
            {t(step === NEXT ? 'map-ready' : 'map-onward')}
          </Button>
        ) : null}
        <Button {...(answered ? { look: 'quiet' as const } : {})} block onClick={onSkip}>
          {t('map-skip')}
        </Button>
      </OneTask>
    </div>
  );
}

function isAnswered(says: CheckInNow, step: string, question: InstrumentQuestion | undefined): boolean {
  if (step === LAST_TIME) return Object.keys(says.came).length > 0;
  if (step === NEXT) return says.next !== null;
  if (question?.id === AGREEMENT) return saysSomething(says.agreement);
  const told = says.told[step];
  return told?.type === 'tapped' || (told?.type === 'words' && saysSomething(told.said));
}

interface StepProps {
  pair: PairView;
  instrument: Instrument;
  step: string;
  says: CheckInNow;
  open: PairView['open'];
  today: string;
  question: InstrumentQuestion | undefined;
}

function Step({ pair, instrument, step, says, open, today, question }: StepProps) {
  const t = useText();
  const { language } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);

  // Another question is another screen: it begins at its top, and what sounded was the earlier one.
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    speaker.stop();
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [step]);

  const reads = useReadsQuestions();
  useEffect(() => {
    const sheet = heading.current?.parentElement;
    if (reads && sheet) void speaker.play(QUESTION_SOUND, screenSounds(sheet, language));
  }, [step, reads, language]);

  const title =
    step === LAST_TIME
      ? t('check-in-last-time')
      : step === NEXT
        ? t('check-in-next')
        : instrumentText(instrument, language, `question.${step}`);
  const told = says.told[step];
  const theirs = pair.talks.find(({ date }) => date === today)?.theirs;
  return (
    <section className="sheet stack stack--wide" aria-labelledby="check-in-question">
      <h2 id="check-in-question" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {step === LAST_TIME && <LastTime {...{ pair, open, says }} />}
      {step === NEXT && <NextDay {...{ pair, today, says }} theirs={theirs?.next ?? null} />}
      {question?.id === AGREEMENT && (
        <>
          {saysSomething(theirs?.agreement) && (
            <p>{t('check-in-they-noted', { name: nameOf(t, pair.with), words: theirs.agreement.text })}</p>
          )}
          <OwnSaid
            pair={pair}
            bothSpeak
            key={step}
            label={t('map-write')}
            said={says.agreement}
            max={1000}
            onSaid={says.onAgreement}
          />
        </>
      )}
      {question?.asks === 'choice' && (
        <ChoiceAnswer
          label={title}
          instrument={instrument}
          question={question}
          chosen={told?.type === 'tapped' ? told.answer : null}
          onChoose={(answer) => says.onTold(step, { type: 'tapped', answer })}
        />
      )}
      {question && question.id !== AGREEMENT && question.asks !== 'choice' && (
        <OwnSaid
          pair={pair}
          bothSpeak
          key={step}
          label={t('map-write')}
          said={told?.type === 'words' ? told.said : NOTHING_SAID}
          onSaid={(said) => says.onTold(step, { type: 'words', said })}
        />
      )}
    </section>
  );
}
