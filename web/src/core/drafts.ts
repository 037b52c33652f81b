import type { Draft } from './core';
import type { EntryId } from './types/EntryId';

/**
 * As a group's drafts lie on the device: the newest, and with it the others. A tab of an older version, which knows one draft
 * for each group, reads the newest.
 */
type Stored = Draft & { others?: Draft[] };

/** The entry that a draft answers; `null` for something new. There is one draft for each. */
export function targetOf(draft: Draft): EntryId | null {
  return draft.replyTo?.entry ?? null;
}

/** A group's drafts, newest first. */
export function readDrafts(stored: string | null): Draft[] {
  if (stored === null) return [];
  const { others = [], ...newest } = JSON.parse(stored) as Stored;
  return [newest, ...others];
}

/** What to store for them; `null` when there are none. */
export function writeDrafts([newest, ...others]: Draft[]): string | null {
  if (!newest) return null;
  const stored: Stored = others.length > 0 ? { ...newest, others } : newest;
  return JSON.stringify(stored);
}

/** The drafts after the one for `target` was changed, or taken away with `null`. The others stay as they are. */
export function withDraft(drafts: readonly Draft[], target: EntryId | null, draft: Draft | null): Draft[] {
  const others = drafts.filter((one) => targetOf(one) !== target);
  return draft ? [draft, ...others] : others;
}
