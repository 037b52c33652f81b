import type { RailKind } from '../../core/types/RailKind';
import type { RailToldView } from '../../core/types/RailToldView';
import { Pictogram } from '../../ui/Pictogram';
import { useText } from '../../ui/text/useText';
import '../map/TalkTick.css';
import { all } from './parts';
import type { ConversationNow } from './useConversation';
import type { Told } from './useRails';

const KINDS: readonly RailKind[] = ['fixed', 'follows', 'choice'];

interface RailsProps {
  offered: readonly Told[];
  says: ConversationNow;
}

/** *Dit ligt vast*: which of the organisation's texts were told. They go along in the words in which they stand now. */
export function Rails({ offered, says }: RailsProps) {
  const t = useText();
  const told = new Set(all(says.parts, 'rail').flatMap((part) => (part.told ? [part.rail] : [])));

  function onTap({ rail, kind, text }: RailToldView) {
    says.say({ type: 'rail', rail, told: told.has(rail) ? null : { kind, text } });
  }

  return offered.map(({ organisation, rails }) => (
    <div key={organisation} className="stack conversation-one">
      {offered.length > 1 && <p className="soft small">{organisation}</p>}
      {KINDS.map((kind) => {
        const ofKind = rails.filter((rail) => rail.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <div key={kind} className="stack stack--tight">
            <h3>{t(`conversation-rail-${kind}`)}</h3>
            {ofKind.map((rail) => (
              <button
                key={rail.rail}
                type="button"
                role="checkbox"
                aria-checked={told.has(rail.rail)}
                className="talk-tick"
                onClick={() => onTap(rail)}
              >
                <span className="talk-tick__box">
                  {told.has(rail.rail) && <Pictogram name="check" size="small" />}
                </span>
                <span className="grow" dir="auto">
                  {rail.text}
                </span>
              </button>
            ))}
          </div>
        );
      })}
    </div>
  ));
}
