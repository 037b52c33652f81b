import type { Reaction } from '../../core/types/Reaction';
import type { ReactionView } from '../../core/types/ReactionView';
import { namesOf } from '../../ui/people/names';
import { Pictogram } from '../../ui/Pictogram';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { REACTION_LOOK } from './reaction-look';

/** Who said which kind word, by name, never a count. */
export function ReactionLines({ reactions }: { reactions: readonly ReactionView[] }) {
  const others = reactions
    .map(({ reaction, people }) => ({ reaction, people: people.filter((person) => !person.isMe) }))
    .filter(({ people }) => people.length > 0);
  if (others.length === 0) return null;
  return (
    <ul className="reaction-lines">
      {others.map(({ reaction, people }) => (
        <ReactionLine key={reaction} reaction={reaction} people={people} />
      ))}
    </ul>
  );
}

function ReactionLine({ reaction, people }: { reaction: Reaction; people: ReactionView['people'] }) {
  const t = useText();
  const { language } = useLanguage();
  const { pictogram, tint } = REACTION_LOOK[reaction];
  return (
    <li className="line">
      <Pictogram name={pictogram} size="small" tint={tint} />
      <span>
        {t(`reacted-${reaction.replace('_', '-')}`, {
          people: namesOf(t, language, people),
          count: people.length,
        })}
      </span>
    </li>
  );
}
