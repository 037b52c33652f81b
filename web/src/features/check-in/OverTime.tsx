import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { CheckInsView } from '../../core/types/CheckInsView';
import type { PairView } from '../../core/types/PairView';
import type { Said } from '../../core/types/Said';
import type { TalkView } from '../../core/types/TalkView';
import { Empty } from '../../ui/Empty';
import { nameOf } from '../../ui/people/names';
import { Pictogram } from '../../ui/Pictogram';
import type { PictogramName } from '../../ui/pictogram-names';
import { useText } from '../../ui/text/useText';
import { AGREEMENT, LEARNING, STRENGTHS } from './asks';
import { talkPath } from './paths';
import { useDay } from './useDay';
import './check-in.css';

interface Kind {
  question: string;
  title: string;
  pictogram: PictogramName;
}

const KINDS: readonly Kind[] = [
  { question: STRENGTHS, title: 'check-in-strengths', pictogram: 'compliment' },
  { question: LEARNING, title: 'check-in-learning', pictogram: 'learn' },
  { question: AGREEMENT, title: 'check-in-agreements', pictogram: 'agreement' },
];

/** The line of check-ins: strengths, what one wanted to learn and what came of it, agreements. Newest first. */
export function OverTime({ view, pair }: { view: CheckInsView; pair: PairView }) {
  const t = useText();
  const day = useDay();
  if (pair.talks.length === 0)
    return <Empty sentence={t('check-in-none-yet')} hint={t('check-in-one-word')} />;
  return (
    <section className="sheet stack stack--wide" aria-labelledby="check-in-line">
      <h2 id="check-in-line">{t('check-in-line')}</h2>
      <ol className="check-in-line">
        {pair.talks.map((talk) => (
          <li key={talk.date} className="check-in-line__talk stack">
            <h3>
              <Link href={talkPath(pair, talk.date)}>
                {talk.date === view.today ? t('check-in-today') : day(talk.date)}
              </Link>
            </h3>
            {KINDS.map((kind) => (
              <OfKind key={kind.question} pair={pair} talk={talk} kind={kind} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function OfKind({ pair, talk, kind }: { pair: PairView; talk: TalkView; kind: Kind }) {
  const t = useText();
  const me = t('you');
  const said: [string, Said][] = [];
  for (const [by, half] of [
    [me, talk.mine],
    [nameOf(t, pair.with), talk.theirs],
  ] as const) {
    const words = kind.question === AGREEMENT ? half.agreement : wordsOf(half.answers, kind.question);
    if (words) said.push([by, words]);
  }
  if (said.length === 0) return null;
  const came = talk.came.find(({ question }) => question === kind.question);
  return (
    <Line pictogram={kind.pictogram} title={t(kind.title)}>
      {said.map(([by, words]) => (
        <p key={by}>
          <span className="soft small">
            <bdi>{by}</bdi>:{' '}
          </span>
          <span dir="auto">{words.text || t('check-in-spoken')}</span>
        </p>
      ))}
      {came && <p className="word small">{t(`check-in-came-${came.came}`)}</p>}
    </Line>
  );
}

function Line({
  pictogram,
  title,
  children,
}: {
  pictogram: PictogramName;
  title: string;
  children: ReactNode;
}) {
  return (
    <div className="check-in-line__kind">
      <Pictogram name={pictogram} tint="compliment" />
      <div>
        <p className="soft small">{title}</p>
        {children}
      </div>
    </div>
  );
}

function wordsOf(answers: TalkView['mine']['answers'], question: string): Said | null {
  const told = answers.find((each) => each.question === question)?.told;
  return told?.type === 'words' ? told.said : null;
}
