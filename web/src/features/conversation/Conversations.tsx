import { useLocation } from 'wouter';
import type { ConversationPairView } from '../../core/types/ConversationPairView';
import type { ConversationsView } from '../../core/types/ConversationsView';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { nameOf } from '../../ui/people/names';
import { PersonBadge } from '../../ui/PersonBadge';
import { CloseUp } from '../../ui/places/CloseUp';
import { Places } from '../../ui/places/Places';
import { useLastSpace } from '../../ui/places/useCurrentSpace';
import { useDesktop } from '../../ui/places/useDesktop';
import { Row, Rows } from '../../ui/Row';
import { useText } from '../../ui/text/useText';
import { useDay } from '../check-in/useDay';
import { goingWith, WithWhom } from '../sight/WithWhom';
import { CONVERSATIONS, NEW_CONVERSATION, talksPath } from './paths';
import { Record } from './Record';
import { Talks } from './Talks';
import { useConversations } from './useConversations';

interface ConversationsProps {
  /** Where they stand, and with whom; `null`: the list. */
  space: string | null;
  other: string | null;
  /** The day of the one that is open. */
  date: string | null;
  choosing?: boolean;
}

/** "Gesprekken": with whom one talks, the conversations with one, and the record of a day. */
export default function Conversations({ space, other, date, choosing = false }: ConversationsProps) {
  const t = useText();
  const last = useLastSpace() ?? null;
  const view = useConversations();
  const pair = view?.pairs.find((each) => each.space === space && each.with.id === other);
  const open = choosing || space !== null;
  return (
    <Places
      space={last}
      current="me"
      title={t('conversation-title')}
      list={view && <Pairs view={view} open={pair} choosing={choosing} />}
      sheet={view && open && <Opened {...{ view, pair, date, choosing }} />}
      showing={open ? 'sheet' : 'list'}
      back={pair && date !== null ? talksPath(pair) : CONVERSATIONS}
      sheetTitle={
        choosing ? t('conversation-with-whom') : pair ? nameOf(t, pair.with) : t('conversation-title')
      }
      sheetInWindow={t('conversation-title')}
    />
  );
}

interface OpenedProps {
  view: ConversationsView;
  pair: ConversationPairView | undefined;
  date: string | null;
  choosing: boolean;
}

function Opened({ view, pair, date, choosing }: OpenedProps) {
  const t = useText();
  const [, go] = useLocation();
  if (choosing)
    return (
      <WithWhom
        space={view.space}
        part="conversations"
        words="conversation"
        going={goingWith(view.pairs)}
        // A conversation is with someone who does this as their work; participants talk in their group.
        fits={(title) => title !== 'participant'}
        onBegun={(person) => go(talksPath({ space: view.space, with: person }), { replace: true })}
      />
    );
  if (!pair) return <Empty sentence={t('conversation-gone')} />;
  const talk = pair.talks.find((each) => each.date === date);
  if (date !== null && talk) return <Record key={date} view={view} pair={pair} talk={talk} />;
  return <Talks key={pair.with.id} view={view} pair={pair} />;
}

interface PairsProps {
  view: ConversationsView;
  open: ConversationPairView | undefined;
  choosing: boolean;
}

function Pairs({ view, open, choosing }: PairsProps) {
  const t = useText();
  const desktop = useDesktop();
  if (view.pairs.length === 0) {
    return (
      <>
        {!desktop && <CloseUp />}
        <Empty sentence={t('conversation-empty')} hint={t('conversation-empty-hint')}>
          {!choosing && (
            <ButtonLink to={NEW_CONVERSATION} look="main">
              {t('conversation-with-whom')}
            </ButtonLink>
          )}
        </Empty>
      </>
    );
  }
  return (
    <>
      {!desktop && <CloseUp />}
      <Rows label={t('conversation-title')}>
        {view.pairs.map((pair) => (
          <Row
            key={`${pair.space} ${pair.with.id}`}
            to={talksPath(pair)}
            current={pair === open}
            start={<PersonBadge picture={pair.with.picture} />}
            title={<bdi>{nameOf(t, pair.with)}</bdi>}
          >
            <LastLine pair={pair} />
          </Row>
        ))}
      </Rows>
      {!choosing && <ButtonLink to={NEW_CONVERSATION}>{t('conversation-another')}</ButtonLink>}
    </>
  );
}

function LastLine({ pair }: { pair: ConversationPairView }) {
  const t = useText();
  const day = useDay();
  const [newest] = pair.talks;
  if (pair.until === null) return <span className="soft small">{t('check-in-stopped')}</span>;
  return (
    <span className="soft small">
      {newest ? t('conversation-last', { day: day(newest.date) }) : t('check-in-when-you-like')}
    </span>
  );
}
