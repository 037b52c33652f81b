import type { ConversationPairView } from '../../core/types/ConversationPairView';
import type { DecisionView } from '../../core/types/DecisionView';

/** A decision that may still miss what it rests on: without that it is none, and stands nowhere but here. */
export interface DecisionDraft {
  decision: string;
  what: string;
  restsOn: string;
  departs: string;
}

/** What was half written, as long as this tab lives: whoever leaves the screen finds it when they come back. */
const HALF = new Map<string, readonly DecisionDraft[]>();

type Of = Pick<ConversationPairView, 'space' | 'with'>;

function keyOf(pair: Of, date: string): string {
  return `${pair.space} ${pair.with.id} ${date}`;
}

/** The decisions of a day: those that stand, and those that are half written. */
export function draftsOf(pair: Of, date: string, stand: readonly DecisionView[]): DecisionDraft[] {
  const half = HALF.get(keyOf(pair, date)) ?? [];
  const known = new Set(half.map(({ decision }) => decision));
  const standing = stand.filter(({ decision }) => !known.has(decision)).map(draftOf);
  return [...standing, ...half];
}

/** Holds what is half written of a day. */
export function holdDrafts(pair: Of, date: string, drafts: readonly DecisionDraft[]): void {
  const half = drafts.filter((draft) => !isWhole(draft) && !isBlank(draft));
  if (half.length === 0) HALF.delete(keyOf(pair, date));
  else HALF.set(keyOf(pair, date), half);
}

/** What is half written of a day, in words. */
export function halfWritten(pair: Of, date: string): string[] {
  const half = HALF.get(keyOf(pair, date)) ?? [];
  return half
    .flatMap(({ what, restsOn, departs }) => [what, restsOn, departs])
    .filter((text) => text.trim() !== '');
}

function draftOf({ decision, decided }: DecisionView): DecisionDraft {
  return { decision, what: decided.decision, restsOn: decided.restsOn, departs: decided.departs ?? '' };
}

/** Whether it says what is decided and what that rests on. */
export function isWhole({ what, restsOn }: DecisionDraft): boolean {
  return what.trim() !== '' && restsOn.trim() !== '';
}

export function isBlank({ what, restsOn, departs }: DecisionDraft): boolean {
  return [what, restsOn, departs].every((text) => text.trim() === '');
}
