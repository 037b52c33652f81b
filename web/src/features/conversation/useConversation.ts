import { useCallback, useRef, useState } from 'react';
import type { ConversationPairView } from '../../core/types/ConversationPairView';
import type { ConversationPart } from '../../core/types/ConversationPart';
import { useCore } from '../../ui/core-access/core-context';
import { useKeeping, type KeptBy } from '../../ui/keeping/useKeeping';
import { isSaid } from '../../ui/own-words/said';
import { answersOf, partsOf, placeOf, voiceIn, type Parts } from './parts';

/** Something of a day that is not on the device yet. */
interface OfDay {
  date: string;
  part: ConversationPart;
}

export interface ConversationNow {
  parts: Parts;
  /** Says something: what is tapped is kept at once, words when one's hands rest. Of an earlier day when that is given. */
  say(part: ConversationPart, date?: string): void;
  /** What is not on the device yet. */
  unkept: readonly ConversationPart[];
  fault: string | null;
  /** Puts on the device what was not kept yet. `false`: it did not get there; the screen still has it. */
  keep(): Promise<boolean>;
}

/** One's own half of the conversation of today, and the answers to what was decided before. */
export function useConversation(pair: ConversationPairView, today: string): ConversationNow {
  const core = useCore();
  const [parts, setParts] = useState<Parts>(() => {
    const begun = pair.talks.find(({ date }) => date === today)?.mine;
    return new Map([...partsOf(begun), ...answersOf(pair)].map((part) => [placeOf(part), part]));
  });
  const { space } = pair;
  /** The agreements that are on the device: one that never said anything is none, and is not written down. */
  const agreed = useRef(
    new Set(pair.talks.flatMap(({ mine }) => mine.agreements.map(({ agreement }) => agreement))),
  );
  const other = pair.with.id;
  const keepPart = useCallback(
    async (_place: string, { date, part }: OfDay) => {
      if (part.type === 'agreement') {
        if (!isSaid(part.said) && !agreed.current.has(part.agreement)) return;
        agreed.current.add(part.agreement);
      }
      await core.run(space, { type: 'converse', with: other, date, parts: [trimmed(part)], at: core.now() });
    },
    [core, other, space],
  );
  const keeping = useKeeping(keepPart);

  function say(part: ConversationPart, date = today) {
    const place = placeOf(part);
    const before = parts.get(place);
    setParts((known) => new Map(known).set(place, part));
    keeping.say(place, { date, part }, keptBy(before, part));
  }

  return {
    parts,
    say,
    unkept: [...keeping.unkept.values()].map(({ part }) => part),
    fault: keeping.fault,
    keep: keeping.keep,
  };
}

/** A tap and a recording are not typed: they are kept at once. Who empties a field is about to say it otherwise. */
function keptBy(before: ConversationPart | undefined, part: ConversationPart): KeptBy {
  if (!('said' in part)) return part.type === 'decision' ? 'rest' : 'now';
  if (voiceIn(before) !== voiceIn(part)) return 'now';
  if (part.said.text.trim() === '' && part.said.voice === null)
    return part.type === 'answer' ? 'now' : 'leaving';
  return 'rest';
}

function trimmed(part: ConversationPart): ConversationPart {
  return 'said' in part ? { ...part, said: { ...part.said, text: part.said.text.trim() } } : part;
}
