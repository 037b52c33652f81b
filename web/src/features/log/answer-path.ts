import type { EntryRef } from '../../core/types/EntryRef';
import type { SpaceId } from '../../core/types/SpaceId';

/** Where one answers an entry. */
export function answerPath(space: SpaceId, { author, month, entry }: EntryRef): string {
  return `/g/${space}/answer/${author}/${month}/${entry}`;
}
