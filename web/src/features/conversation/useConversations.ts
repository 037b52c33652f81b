import type { ConversationsView } from '../../core/types/ConversationsView';
import { useView } from '../../ui/core-access/useView';

/** One's conversations. */
export function useConversations(): ConversationsView | undefined {
  return useView({ view: 'conversations' });
}
