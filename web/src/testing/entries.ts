import type { EntryView } from '../core/types/EntryView';
import type { PersonView } from '../core/types/PersonView';
import type { Picture } from '../core/types/Picture';

let count = 0;

export function person(name: string, picture: Picture, isMe = false): PersonView {
  return { id: `person-${name.toLowerCase()}`, name, picture, isMe };
}

/** An entry with everything that a test does not care about filled in. */
export function entry(author: PersonView, body: string, rest: Partial<EntryView> = {}): EntryView {
  count += 1;
  return {
    entry: { author: author.id, month: '2026-11', entry: `entry-${count}` },
    author,
    kind: 'story',
    body,
    lang: 'nl',
    at: Date.UTC(2026, 10, 24, 8, 40),
    editedAt: null,
    written: author.isMe ? { state: 'shared', fresh: true } : null,
    hidden: false,
    about: null,
    meeting: null,
    helper: null,
    replyTo: null,
    photos: [],
    voice: null,
    reactions: [],
    replies: [],
    ...rest,
  };
}
