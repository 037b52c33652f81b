import type { ConversationHalfView } from '../../core/types/ConversationHalfView';
import type { ConversationPairView } from '../../core/types/ConversationPairView';
import type { ConversationsView } from '../../core/types/ConversationsView';
import type { ConversationView } from '../../core/types/ConversationView';
import type { PersonView } from '../../core/types/PersonView';
import { ButtonLink } from '../../ui/Button';
import { useView } from '../../ui/core-access/useView';
import { useText } from '../../ui/text/useText';
import { useDay } from '../check-in/useDay';
import { Agreed } from './Agreed';
import { leadsName } from './doers';
import { nowPath, printPath } from './paths';
import { Side } from './Side';
import './conversation.css';

interface RecordProps {
  view: ConversationsView;
  pair: ConversationPairView;
  talk: ConversationView;
  /** On paper nothing is tapped. */
  paper?: boolean;
}

/** The record of a day: what was looked back on, what it was for, and both sides beside each other. */
export function Record({ view, pair, talk, paper = false }: RecordProps) {
  const t = useText();
  const day = useDay();
  const session = useView({ view: 'session' });
  const me = session?.state === 'signed_in' ? session.me : null;
  const goesOn = talk.date === view.today && pair.until !== null;
  const facts = [
    ...(talk.leads ? [t('conversation-led', { name: leadsName(t, pair, talk.leads) })] : []),
    ...(talk.hard === true ? [t('conversation-was-hard')] : []),
    ...dayPartOf(talk).map((part) => t(`conversation-best-${part}`)),
  ];
  const sides: [PersonView | null, ConversationHalfView, ConversationHalfView, boolean][] = [
    [me, talk.mine, talk.theirs, true],
    [pair.with, talk.theirs, talk.mine, false],
  ];
  return (
    <>
      <h2>{day(talk.date)}</h2>
      {facts.length > 0 && (
        <ul className="conversation-facts">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      {talk.lookedBack.length > 0 && (
        <section className="sheet stack stack--wide" aria-labelledby="conversation-looked-back">
          <h3 id="conversation-looked-back">{t('conversation-looked-back')}</h3>
          {talk.lookedBack.map((agreed) => (
            <div key={agreed.agreement} className="stack stack--tight conversation-one">
              <Agreed pair={pair} agreed={agreed} withOrigin />
              {agreed.came && <p className="word">{t(`conversation-came-${agreed.came}`)}</p>}
            </div>
          ))}
        </section>
      )}
      {sides.map(
        ([who, half, other, mine]) =>
          who && <Side key={who.id} {...{ pair, talk, who, half, other, mine, paper }} />,
      )}
      {!paper && goesOn && (
        <ButtonLink to={nowPath(pair)} block>
          {t('conversation-go-on')}
        </ButtonLink>
      )}
      {!paper && (
        <ButtonLink to={printPath(pair, talk.date)} look="quiet" block pictogram="print">
          {t('conversation-print')}
        </ButtonLink>
      )}
    </>
  );
}

/** When on the day it goes best, as the participant said. */
function dayPartOf({ mine, theirs }: ConversationView) {
  return [mine.dayPart, theirs.dayPart].filter((part) => part !== null);
}
