import { useState } from 'react';
import type { CheckInsView } from '../../core/types/CheckInsView';
import type { HalfView } from '../../core/types/HalfView';
import type { PairView } from '../../core/types/PairView';
import type { PersonView } from '../../core/types/PersonView';
import type { TalkView } from '../../core/types/TalkView';
import { Button, ButtonLink } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { useView } from '../../ui/core-access/useView';
import { FaultLine } from '../../ui/FaultLine';
import { Helped } from '../../ui/people/Helped';
import { nameOf } from '../../ui/people/names';
import { PersonBadge } from '../../ui/PersonBadge';
import { useLanguage } from '../../ui/text/language-context';
import { SaidWords } from '../../ui/own-words/SaidWords';
import { NOTHING_SAID } from '../../ui/own-words/said';
import { useText } from '../../ui/text/useText';
import { instrumentText, type Instrument } from '../map/instrument';
import { AGREEMENT, STRENGTHS, saysSomething, versionOf } from './asks';
import { OwnSaid } from './OwnSaid';
import { todayPath } from './paths';
import { useDay } from './useDay';
import './check-in.css';

interface TalkProps {
  view: CheckInsView;
  pair: PairView;
  talk: TalkView;
}

/** The check-in of one day: both sides beside each other, and *Dit klopt niet* beside what the other said. */
export function Talk({ view, pair, talk }: TalkProps) {
  const t = useText();
  const day = useDay();
  const session = useView({ view: 'session' });
  const me = session?.state === 'signed_in' ? session.me : null;
  const instrument = versionOf(view, talk);
  const isNew = talk.date === view.today && pair.until !== null;
  return (
    <>
      <h2>{day(talk.date)}</h2>
      {me && (
        <Side {...{ view, pair, talk, instrument }} who={me} half={talk.mine} other={talk.theirs} mine />
      )}
      <Side {...{ view, pair, talk, instrument }} who={pair.with} half={talk.theirs} other={talk.mine} />
      {isNew && (
        <ButtonLink to={todayPath(pair)} block>
          {t('check-in-go-on')}
        </ButtonLink>
      )}
    </>
  );
}

interface SideProps extends TalkProps {
  instrument: Instrument | null;
  who: PersonView;
  half: HalfView;
  /** What the other of the two said beside it. */
  other: HalfView;
  mine?: boolean;
}

function Side({ pair, talk, instrument, who, half, other, mine = false }: SideProps) {
  const t = useText();
  const day = useDay();
  const { language } = useLanguage();
  const say = (key: string) => (instrument ? instrumentText(instrument, language, key) : '');
  const name = nameOf(t, who);
  const answers = [...half.answers].sort(
    (one, two) => place(instrument, one.question) - place(instrument, two.question),
  );
  const isEmpty = answers.length === 0 && !saysSomething(half.agreement) && half.next === null;
  const beside = (question: string) =>
    (mine || pair.side === 'participant' || BOTH.includes(question)) && (
      <Beside {...{ pair, talk, question, mine, name }} wrong={wrongOf(other, question)} />
    );
  return (
    <section className="sheet stack stack--wide" aria-label={t('check-in-said-by', { name })}>
      <div className="check-in-who">
        <PersonBadge picture={who.picture} />
        <h3>
          <bdi>{name}</bdi>
        </h3>
      </div>
      {isEmpty && (
        <p className="soft">{t(mine ? 'check-in-you-nothing' : 'check-in-they-nothing', { name })}</p>
      )}
      {answers.map(({ question, told, helper }) => (
        <div key={question} className="stack">
          <p className="soft small">{say(`question.${question}`)}</p>
          {told.type === 'words' ? (
            <SaidWords space={pair.space} said={told.said} />
          ) : (
            <p className="word">{say(`choice.${question}.${told.answer}`) || told.answer}</p>
          )}
          <Helped helper={helper} />
          {beside(question)}
        </div>
      ))}
      {saysSomething(half.agreement) && (
        <div className="stack">
          <p className="soft small">{say(`question.${AGREEMENT}`)}</p>
          <SaidWords space={pair.space} said={half.agreement} />
          {beside(AGREEMENT)}
        </div>
      )}
      {half.next !== null && <p>{t('check-in-next-is', { day: day(half.next) })}</p>}
    </section>
  );
}

/** What both answer: beside the rest, which is the participant's alone, a mentor says nothing. */
const BOTH: readonly string[] = [STRENGTHS, AGREEMENT];

function place(instrument: Instrument | null, question: string): number {
  return instrument?.questions.findIndex(({ id }) => id === question) ?? 0;
}

function wrongOf(half: HalfView, question: string) {
  return half.wrong.find((each) => each.question === question)?.said ?? null;
}

interface BesideProps {
  pair: PairView;
  talk: TalkView;
  question: string;
  /** What it stands beside is one's own. */
  mine: boolean;
  name: string;
  wrong: ReturnType<typeof wrongOf>;
}

/** "Dit klopt niet": the other's word beside one's own, and the way to say it beside theirs. */
function Beside({ pair, talk, question, mine, name, wrong }: BesideProps) {
  const t = useText();
  const core = useCore();
  const { fault, busy, attempt } = useFault();
  const [words, setWords] = useState<typeof NOTHING_SAID | null>(null);

  async function onKeep() {
    const said = words;
    if (!said) return;
    const well = await attempt(async () => {
      await core.run(pair.space, {
        type: 'check_in',
        with: pair.with.id,
        date: talk.date,
        version: Math.max(talk.version, 1),
        answers: [],
        agreement: null,
        next: null,
        wrong: [{ question, said: { ...said, text: said.text.trim() } }],
        came: [],
        at: core.now(),
      });
    });
    if (well) setWords(null);
  }

  const other = nameOf(t, pair.with);
  return (
    <>
      {saysSomething(wrong) && words === null && (
        <div className="check-in-side stack">
          <p className="word small">
            {mine ? t('check-in-wrong-they-say', { name: other }) : t('check-in-wrong-you-say')}
          </p>
          <SaidWords space={pair.space} said={wrong} />
        </div>
      )}
      {!mine && pair.until !== null && words === null && (
        <div className="row">
          <Button look="quiet" onClick={() => setWords(wrong ?? NOTHING_SAID)}>
            {t(saysSomething(wrong) ? 'check-in-wrong-change' : 'check-in-wrong')}
          </Button>
        </div>
      )}
      {words !== null && (
        <div className="check-in-side stack">
          <OwnSaid
            pair={pair}
            label={t('check-in-wrong-how')}
            hint={t('check-in-wrong-stays', { name })}
            said={words}
            onSaid={setWords}
          />
          {fault && <FaultLine>{fault}</FaultLine>}
          <div className="row">
            <Button disabled={busy} onClick={() => void onKeep()}>
              {t('check-in-wrong-put')}
            </Button>
            <Button look="quiet" onClick={() => setWords(null)}>
              {t('check-in-wrong-leave')}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
