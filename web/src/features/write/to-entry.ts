import type { Draft } from '../../core/core';
import type { MeetingId } from '../../core/types/MeetingId';
import type { NewEntry } from '../../core/types/NewEntry';
import { writtenLanguage } from './written-language';

/** Nothing was said, typed or added yet. */
export function isBlank(draft: Draft): boolean {
  return draft.body.trim() === '' && draft.attachments.length === 0;
}

interface Made {
  id: string;
  /** Milliseconds, server-corrected. */
  at: number;
  /** The language of the screens, the best guess for Latin letters. */
  language: string;
  /** The meeting it is about. */
  meeting: MeetingId | null;
}

/** The entry that a draft becomes. */
export function entryFrom(draft: Draft, { id, at, language, meeting }: Made): NewEntry {
  const body = draft.body.trim();
  return {
    entry: id,
    at,
    kind: draft.replyTo ? 'note' : draft.kind,
    body,
    lang: body === '' ? '' : writtenLanguage(body, language),
    replyTo: draft.replyTo,
    about: draft.kind === 'compliment' && !draft.replyTo ? draft.about : null,
    meeting,
    attachments: draft.attachments,
  };
}
