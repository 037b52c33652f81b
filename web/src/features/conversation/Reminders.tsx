import type { AgreedView } from '../../core/types/AgreedView';
import type { ConversationPairView } from '../../core/types/ConversationPairView';
import type { PairSide } from '../../core/types/PairSide';
import { nameOf } from '../../ui/people/names';
import { Pictogram } from '../../ui/Pictogram';
import { Row, Rows } from '../../ui/Row';
import { useText } from '../../ui/text/useText';
import { useDay } from '../check-in/useDay';
import { doerName } from './doers';
import { talksPath } from './paths';
import { useConversations } from './useConversations';

/** The agreements with a day that go on, for one of the two: nothing when there are none. A reminder, and no reproach. */
export function Reminders({ side }: { side: PairSide }) {
  const t = useText();
  const view = useConversations();
  const pairs = view?.pairs.filter((pair) => pair.side === side && pair.until !== null) ?? [];
  const open = pairs.flatMap((pair) =>
    pair.open.filter(({ by }) => by !== null).map((agreed) => ({ pair, agreed })),
  );
  if (open.length === 0) return null;
  open.sort((one, two) => ((one.agreed.by ?? '') < (two.agreed.by ?? '') ? -1 : 1));
  return (
    <section className="stack" aria-labelledby="reminders">
      <h2 id="reminders">{t('conversation-reminders')}</h2>
      <Rows label={t('conversation-reminders')}>
        {open.map(({ pair, agreed }) => (
          <Reminder key={agreed.agreement} pair={pair} agreed={agreed} today={view?.today ?? ''} />
        ))}
      </Rows>
    </section>
  );
}

interface ReminderProps {
  pair: ConversationPairView;
  agreed: AgreedView;
  today: string;
}

function Reminder({ pair, agreed, today }: ReminderProps) {
  const t = useText();
  const day = useDay();
  const by = agreed.by ?? '';
  const when =
    by === today ? 'conversation-for-today' : by < today ? 'conversation-was-for' : 'conversation-by';
  const who = agreed.doer ? doerName(t, pair, agreed.doer) : t('someone');
  return (
    <Row
      to={talksPath(pair)}
      start={<Pictogram name="agreement" tint="agreement" />}
      title={<span dir="auto">{agreed.words.said.text || t('conversation-spoken')}</span>}
    >
      <span className="small">{`${t('conversation-does', { name: who })} · ${t(when, { day: day(by) })}`}</span>
      <span className="soft small">{t('conversation-with', { name: nameOf(t, pair.with) })}</span>
    </Row>
  );
}
