import type { ReactNode } from 'react';
import type { Beside as BesideWhat } from '../../core/types/Beside';
import type { ConversationHalfView } from '../../core/types/ConversationHalfView';
import type { ConversationPairView } from '../../core/types/ConversationPairView';
import type { ConversationView } from '../../core/types/ConversationView';
import type { PersonView } from '../../core/types/PersonView';
import type { Said } from '../../core/types/Said';
import type { WordedView } from '../../core/types/WordedView';
import { useCore } from '../../ui/core-access/core-context';
import { SaidWords } from '../../ui/own-words/SaidWords';
import { Helped } from '../../ui/people/Helped';
import { nameOf } from '../../ui/people/names';
import { PersonBadge } from '../../ui/PersonBadge';
import { useText } from '../../ui/text/useText';
import { Beside } from '../check-in/Beside';
import { Agreed } from './Agreed';
import { AnswerTo } from './AnswerTo';
import { Decided } from './Decided';

interface SideProps {
  pair: ConversationPairView;
  talk: ConversationView;
  who: PersonView;
  half: ConversationHalfView;
  /** What the other of the two said beside it. */
  other: ConversationHalfView;
  mine: boolean;
  paper: boolean;
}

/** What one of the two said, in their own words; with *Dit klopt niet* beside what the other said. */
export function Side({ pair, talk, who, half, other, mine, paper }: SideProps) {
  const t = useText();
  const core = useCore();
  const name = nameOf(t, who);

  async function put(beside: BesideWhat, said: Said) {
    const parts = [{ type: 'wrong' as const, beside, said }];
    await core.run(pair.space, {
      type: 'converse',
      with: pair.with.id,
      date: talk.date,
      parts,
      at: core.now(),
    });
  }

  const wrong = (what: BesideWhat) => {
    const said = other.wrong.find(({ beside }) => sameAs(beside, what))?.words.said ?? null;
    if (paper) {
      return said && <p className="check-in-side small">{`${t('conversation-not-so')} ${said.text}`}</p>;
    }
    return <Beside {...{ pair, mine, name }} wrong={said} onPut={(words) => put(what, words)} />;
  };

  // What one said beside something that the other took away, or never said, stands with one's own words.
  const unmatched = half.wrong.filter(({ beside }) => !stands(other, beside));

  return (
    <section className="sheet stack stack--wide" aria-label={t('check-in-said-by', { name })}>
      <div className="check-in-who">
        <PersonBadge picture={who.picture} />
        <h3>
          <bdi>{name}</bdi>
        </h3>
      </div>
      {isEmpty(half) && (
        <p className="soft">{t(mine ? 'check-in-you-nothing' : 'check-in-they-nothing', { name })}</p>
      )}
      {half.role && (
        <About title={t('conversation-role')}>
          <p className="word">{t(`conversation-role-${half.role}`)}</p>
        </About>
      )}
      {half.aim && (
        <About title={t('conversation-aim')}>
          <InWords pair={pair} words={half.aim} />
          {wrong({ type: 'aim' })}
        </About>
      )}
      {half.rails.length > 0 && (
        <About title={t('conversation-rails')}>
          <ul className="conversation-rails">
            {half.rails.map(({ rail, kind, text }) => (
              <li key={rail}>
                <span className="soft small">{t(`conversation-rail-${kind}`)}</span>
                <p dir="auto">{text}</p>
              </li>
            ))}
          </ul>
        </About>
      )}
      {half.said && (
        <About title={t('conversation-said')}>
          <InWords pair={pair} words={half.said} />
          {wrong({ type: 'said' })}
        </About>
      )}
      {half.agreements.length > 0 && (
        <About title={t('conversation-agreements')}>
          {half.agreements.map((agreed) => (
            <div key={agreed.agreement} className="stack stack--tight conversation-one">
              <Agreed pair={pair} agreed={agreed} />
              {agreed.came && <p className="word small">{t(`conversation-came-${agreed.came}`)}</p>}
              {wrong({ type: 'agreement', agreement: agreed.agreement })}
            </div>
          ))}
        </About>
      )}
      {half.decisions.length > 0 && (
        <About title={t('conversation-decisions')}>
          {half.decisions.map((decision) => (
            <div key={decision.decision} className="stack stack--tight conversation-one">
              <Decided decision={decision} />
              <AnswerTo {...{ pair, talk, decision, paper }} />
            </div>
          ))}
        </About>
      )}
      {unmatched.length > 0 && (
        <About title={t('conversation-not-so')}>
          {unmatched.map(({ words }, place) => (
            // Beside what is no longer there: still theirs to be read.
            <InWords key={place} pair={pair} words={words} />
          ))}
        </About>
      )}
    </section>
  );
}

function About({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="stack">
      <p className="soft small">{title}</p>
      {children}
    </div>
  );
}

function InWords({ pair, words }: { pair: ConversationPairView; words: WordedView }) {
  return (
    <>
      <SaidWords space={pair.space} said={words.said} />
      <Helped helper={words.helper} />
    </>
  );
}

/** Whether what something is said beside is there. */
function stands({ aim, said, agreements }: ConversationHalfView, beside: BesideWhat): boolean {
  switch (beside.type) {
    case 'aim':
      return aim !== null;
    case 'said':
      return said !== null;
    case 'agreement':
      return agreements.some(({ agreement }) => agreement === beside.agreement);
  }
}

function sameAs(one: BesideWhat, other: BesideWhat): boolean {
  if (one.type === 'agreement' && other.type === 'agreement') return one.agreement === other.agreement;
  return one.type === other.type;
}

/** Whether one said nothing of any kind: also who leads, when, what came of it, an answer or *Dit klopt niet* is something. */
function isEmpty(half: ConversationHalfView): boolean {
  const lists = [half.rails, half.agreements, half.decisions, half.answers, half.wrong, half.came];
  const single = [half.role, half.aim, half.said, half.leads, half.hard, half.dayPart];
  return single.every((one) => one === null) && lists.every(({ length }) => length === 0);
}
