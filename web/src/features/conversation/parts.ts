import type { ConversationHalfView } from '../../core/types/ConversationHalfView';
import type { ConversationPairView } from '../../core/types/ConversationPairView';
import type { ConversationPart } from '../../core/types/ConversationPart';
import { NOTHING_SAID } from '../../ui/own-words/said';

type Kind = ConversationPart['type'];
export type PartOf<K extends Kind> = Extract<ConversationPart, { type: K }>;
export type Parts = ReadonlyMap<string, ConversationPart>;

/** The place of a part in its half: each place holds one. */
export function placeOf(part: ConversationPart): string {
  switch (part.type) {
    case 'agreement':
    case 'came':
      return `${part.type} ${part.agreement}`;
    case 'decision':
    case 'answer':
      return `${part.type} ${part.decision}`;
    case 'rail':
      return `${part.type} ${part.rail}`;
    case 'wrong':
      return `${part.type} ${part.beside.type === 'agreement' ? part.beside.agreement : part.beside.type}`;
    case 'aim':
    case 'leads':
    case 'role':
    case 'hard':
    case 'day_part':
    case 'said':
      return part.type;
  }
}

/** What is said of a kind that is said once. */
export function one<K extends Kind>(parts: Parts, kind: K): PartOf<K> | undefined {
  return all(parts, kind)[0];
}

/** All that is said of a kind, in the order in which it was. */
export function all<K extends Kind>(parts: Parts, kind: K): PartOf<K>[] {
  return [...parts.values()].filter((part): part is PartOf<K> => part.type === kind);
}

/** What one said in one's own half of a day, as parts. */
export function partsOf(half: ConversationHalfView | undefined): ConversationPart[] {
  if (!half) return [];
  const { aim, leads, role, hard, dayPart, said } = half;
  return [
    ...(aim ? [{ type: 'aim' as const, said: aim.said }] : []),
    ...(leads ? [{ type: 'leads' as const, leads }] : []),
    ...(role ? [{ type: 'role' as const, role }] : []),
    ...(hard !== null ? [{ type: 'hard' as const, hard }] : []),
    ...(dayPart ? [{ type: 'day_part' as const, dayPart }] : []),
    ...(said ? [{ type: 'said' as const, said: said.said }] : []),
    ...half.rails.map(({ rail, kind, text }) => ({ type: 'rail' as const, rail, told: { kind, text } })),
    ...half.agreements.map(({ agreement, words, doer, by }) => ({
      type: 'agreement' as const,
      agreement,
      said: words.said,
      doer: doer ?? { type: 'participant' as const },
      by,
    })),
    ...half.came.map(({ agreement, came }) => ({ type: 'came' as const, agreement, came })),
    ...half.decisions.map(({ decision, decided }) => ({ type: 'decision' as const, decision, decided })),
  ];
}

/** The answers that the participant gave, of whichever day. */
export function answersOf(pair: ConversationPairView): PartOf<'answer'>[] {
  if (pair.side !== 'participant') return [];
  return pair.talks.flatMap(({ mine }) =>
    mine.answers.map(({ decision, fits, words }) => ({
      type: 'answer' as const,
      decision,
      fits,
      said: words?.said ?? NOTHING_SAID,
    })),
  );
}

/** The recording in a part. */
export function voiceIn(part: ConversationPart | undefined): string | null {
  return part && 'said' in part ? (part.said.voice?.hash ?? null) : null;
}

/** What is written in a part, for whoever types it anew elsewhere. */
export function textsIn(part: ConversationPart): string[] {
  if (part.type === 'decision')
    return [part.decided?.decision, part.decided?.restsOn, part.decided?.departs].filter(
      (text) => !!text,
    ) as string[];
  return 'said' in part && part.said.text.trim() !== '' ? [part.said.text] : [];
}
