import type { AgreedView } from '../../core/types/AgreedView';
import type { ConversationPairView } from '../../core/types/ConversationPairView';
import { SaidWords } from '../../ui/own-words/SaidWords';
import { Helped } from '../../ui/people/Helped';
import { nameOf } from '../../ui/people/names';
import { useText } from '../../ui/text/useText';
import { useDay } from '../check-in/useDay';
import { doerName } from './doers';

interface AgreedProps {
  pair: ConversationPairView;
  agreed: AgreedView;
  /** In which conversation it was noted, and by whom. */
  withOrigin?: boolean;
}

/** Something that was agreed: the words, who does it, and by which day. */
export function Agreed({ pair, agreed, withOrigin = false }: AgreedProps) {
  const t = useText();
  const day = useDay();
  const who = agreed.doer ? doerName(t, pair, agreed.doer) : t('someone');
  return (
    <div className="stack stack--tight">
      <SaidWords space={pair.space} said={agreed.words.said} />
      <p className="word small">
        <span dir="auto">{t('conversation-does', { name: who })}</span>
        {agreed.by !== null && ` · ${t('conversation-by', { day: day(agreed.by) })}`}
      </p>
      {withOrigin && (
        <p className="soft small">
          {t('conversation-agreed-on', { day: day(agreed.date), name: nameOf(t, agreed.notedBy) })}
        </p>
      )}
      <Helped helper={agreed.words.helper} />
    </div>
  );
}
