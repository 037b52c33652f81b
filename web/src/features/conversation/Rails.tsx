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
  // By which text it is, whatever version it was told in: what was told stays told when the organisation writes on.
  const told = new Map(
    all(says.parts, 'rail').flatMap((part) => (part.told ? [[textOf(part.rail), part.rail] as const] : [])),
  );

  function onTap({ rail, kind, text }: RailToldView) {
    const stood = told.get(textOf(rail));
    if (stood === undefined) says.say({ type: 'rail', rail, told: { kind, text } });
    else says.say({ type: 'rail', rail: stood, told: null });
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
                aria-checked={told.has(textOf(rail.rail))}
                className="talk-tick"
                onClick={() => onTap(rail)}
              >
                <span className="talk-tick__box">
                  {told.has(textOf(rail.rail)) && <Pictogram name="check" size="small" />}
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

/** Which text of which organisation, without the version that it was told in. */
function textOf(rail: string): string {
  return rail.slice(0, rail.lastIndexOf('@'));
}
