import { Link } from 'wouter';
import type { EntryView } from '../../core/types/EntryView';
import type { Reaction } from '../../core/types/Reaction';
import type { SpaceId } from '../../core/types/SpaceId';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { Pictogram } from '../../ui/Pictogram';
import { useText } from '../../ui/text/useText';
import { answerPath } from './entry-paths';
import { REACTION_LOOK, reactionText } from './reaction-look';

const KIND_WORDS: readonly Reaction[] = ['beautiful', 'recognise', 'strength'];

/** What one can say back: kind words and an answer; to a question, what one knows and that one helps. */
export function Reactions({ space, entry }: { space: SpaceId; entry: EntryView }) {
  const t = useText();
  const core = useCore();
  const { fault, attempt } = useFault();
  const mine = (reaction: Reaction) => entry.reactions.some((one) => one.reaction === reaction && one.mine);

  function onReact(reaction: Reaction) {
    void attempt(async () => {
      await core.run(space, {
        type: 'react',
        target: entry.entry,
        reaction,
        on: !mine(reaction),
        at: core.now(),
      });
    });
  }

  const words: readonly Reaction[] = entry.author.isMe
    ? []
    : entry.kind === 'question'
      ? ['will_help']
      : KIND_WORDS;
  return (
    <div className="reactions" data-silent>
      {entry.kind === 'question' && !entry.author.isMe && (
        <AnswerLink space={space} entry={entry} word={t('question-i-know')} />
      )}
      {words.map((reaction) => {
        const { pictogram, tint } = REACTION_LOOK[reaction];
        return (
          <button
            key={reaction}
            type="button"
            className="chip"
            aria-pressed={mine(reaction)}
            onClick={() => onReact(reaction)}
          >
            <Pictogram name={pictogram} tint={tint} />
            {t(reactionText(reaction))}
          </button>
        );
      })}
      {(entry.kind !== 'question' || entry.author.isMe) && (
        <AnswerLink space={space} entry={entry} word={t('answer')} />
      )}
      {fault && <FaultLine>{fault}</FaultLine>}
    </div>
  );
}

function AnswerLink({ space, entry, word }: { space: SpaceId; entry: EntryView; word: string }) {
  return (
    <Link href={answerPath(space, entry.entry)} className="chip">
      <Pictogram name="reply" tint="note" />
      {word}
    </Link>
  );
}
