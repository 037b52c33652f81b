import type { EntryRef } from '../../core/types/EntryRef';
import type { SpaceId } from '../../core/types/SpaceId';

/** Where one answers an entry. */
export function answerPath(space: SpaceId, { author, month, entry }: EntryRef): string {
  return `/g/${space}/answer/${author}/${month}/${entry}`;
}

/** Where the log stands open at an entry, however old it is. */
export function entryPath(space: SpaceId, { entry }: EntryRef): string {
  return `/g/${space}/entry/${entry}`;
}
