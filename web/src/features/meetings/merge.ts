// Two people write in one paragraph: the device's own letters stay, the other's arrive around them.

/** One replaced stretch: `removed` characters from `at`, `added` in their place. */
interface Change {
  at: number;
  removed: number;
  added: string;
}

/** The one stretch in which two texts differ; `null` when they do not. */
function changeBetween(before: string, after: string): Change | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { at: start, removed: before.length - start - end, added: after.slice(start, after.length - end) };
}

/** Where a place in the old text lies after a change. A place inside what was replaced goes to the end of it. */
function moved(place: number, change: Change): number {
  if (place <= change.at) return place;
  if (place >= change.at + change.removed) return place + change.added.length - change.removed;
  return change.at + change.added.length;
}

export interface Merged {
  text: string;
  /** Where a place in `mine` lies now: for the caret. */
  place(old: number): number;
}

/**
 * Brings another's edit into a text that is being written. `base` is what both began with, `mine` what stands on this
 * screen, `theirs` what the group has now.
 *
 * Nothing that was typed here is lost: where both changed the same stretch, both versions stand, theirs first.
 */
export function merge(base: string, mine: string, theirs: string): Merged {
  const ours = changeBetween(base, mine);
  const other = changeBetween(base, theirs);
  if (!other || mine === theirs) return { text: mine, place: (old) => old };
  if (!ours) {
    return { text: theirs, place: (old) => moved(old, other) };
  }
  if (other.at + other.removed <= ours.at) {
    // Theirs lies before what was typed here.
    const text = mine.slice(0, other.at) + other.added + mine.slice(other.at + other.removed);
    return { text, place: (old) => moved(old, other) };
  }
  if (ours.at + ours.removed <= other.at) {
    // Theirs lies after it.
    const shift = ours.added.length - ours.removed;
    const at = other.at + shift;
    const text = mine.slice(0, at) + other.added + mine.slice(at + other.removed);
    return { text, place: (old) => moved(old, { ...other, at }) };
  }
  // Both changed the same stretch.
  const from = Math.min(ours.at, other.at);
  const until = Math.max(ours.at + ours.removed, other.at + other.removed);
  const stretchOf = (change: Change, text: string) =>
    text.slice(from, until + change.added.length - change.removed);
  const theirPart = stretchOf(other, theirs);
  const text = base.slice(0, from) + theirPart + stretchOf(ours, mine) + base.slice(until);
  return { text, place: (old) => (old <= from ? old : old + theirPart.length) };
}
