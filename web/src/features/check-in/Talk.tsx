import type { CheckInsView } from '../../core/types/CheckInsView';
import type { HalfView } from '../../core/types/HalfView';
import type { PairView } from '../../core/types/PairView';
import type { PersonView } from '../../core/types/PersonView';
import type { Said } from '../../core/types/Said';
import type { TalkView } from '../../core/types/TalkView';
import { ButtonLink } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useView } from '../../ui/core-access/useView';
import { Helped } from '../../ui/people/Helped';
import { nameOf } from '../../ui/people/names';
import { PersonBadge } from '../../ui/PersonBadge';
import { useLanguage } from '../../ui/text/language-context';
import { SaidWords } from '../../ui/own-words/SaidWords';
import { useText } from '../../ui/text/useText';
import { instrumentText, type Instrument } from '../map/instrument';
import { AGREEMENT, STRENGTHS, saysSomething, versionOf } from './asks';
import { Beside } from './Beside';
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
  const core = useCore();
  const day = useDay();
  const { language } = useLanguage();
  const say = (key: string) => (instrument ? instrumentText(instrument, language, key) : '');
  const name = nameOf(t, who);
  const answers = [...half.answers].sort(
    (one, two) => place(instrument, one.question) - place(instrument, two.question),
  );
  async function put(question: string, said: Said) {
    await core.run(pair.space, {
      type: 'check_in',
      with: pair.with.id,
      date: talk.date,
      version: Math.max(talk.version, 1),
      answers: [],
      agreement: null,
      next: null,
      wrong: [{ question, said }],
      came: [],
      at: core.now(),
    });
  }

  const isEmpty = answers.length === 0 && !saysSomething(half.agreement) && half.next === null;
  const beside = (question: string) =>
    (mine || pair.side === 'participant' || BOTH.includes(question)) && (
      <Beside
        {...{ pair, mine, name }}
        bothSpeak
        wrong={wrongOf(other, question)}
        onPut={(said) => put(question, said)}
      />
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
