import type { ConversationPairView } from '../../core/types/ConversationPairView';

type Of = Pick<ConversationPairView, 'space' | 'with'>;

/** Where the conversations are. */
export const CONVERSATIONS = '/conversations';
/** Choosing with whom. */
export const NEW_CONVERSATION = '/conversations/new';

/** One's conversations with one other. */
export function talksPath(pair: Of): string {
  return `${CONVERSATIONS}/${pair.space}/${pair.with.id}`;
}

/** Today's, question by question. */
export function nowPath(pair: Of): string {
  return `${talksPath(pair)}/today`;
}

/** The record of a day. */
export function recordPath(pair: Of, date: string): string {
  return `${talksPath(pair)}/on/${date}`;
}

/** The record as it goes on paper. */
export function printPath(pair: Of, date: string): string {
  return `${recordPath(pair, date)}/print`;
}
