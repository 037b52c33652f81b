import type { AgreedView } from '../../core/types/AgreedView';
import type { Came } from '../../core/types/Came';
import type { ConversationPairView } from '../../core/types/ConversationPairView';
import { Choices, type ChoiceOption } from '../../ui/Choice';
import { useText } from '../../ui/text/useText';
import { Agreed } from './Agreed';
import { all } from './parts';
import type { ConversationNow } from './useConversation';

interface LookBackProps {
  pair: ConversationPairView;
  open: readonly AgreedView[];
  says: ConversationNow;
}

/** What was agreed before and goes on, and what came of it. Either of the two says that. */
export function LookBack({ pair, open, says }: LookBackProps) {
  const t = useText();
  const options: ChoiceOption<Came>[] = [
    { value: 'done', word: t('conversation-came-done'), pictogram: 'check' },
    { value: 'goes_on', word: t('conversation-came-goes_on'), pictogram: 'forward' },
    { value: 'let_go', word: t('conversation-came-let_go'), pictogram: 'leaf' },
  ];
  const came = all(says.parts, 'came');
  return open.map((agreed) => (
    <div key={agreed.agreement} className="stack">
      <Agreed pair={pair} agreed={agreed} withOrigin />
      <Choices<Came>
        label={agreed.words.said.text || t('conversation-spoken')}
        options={options}
        chosen={came.find(({ agreement }) => agreement === agreed.agreement)?.came ?? null}
        onChoose={(what) => says.say({ type: 'came', agreement: agreed.agreement, came: what })}
      />
    </div>
  ));
}
