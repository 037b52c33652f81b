// What one paragraph on the screen knows about what the group has. No browser in here.
import { merge } from './merge';

export interface ParagraphText {
  /** What stands on the screen. */
  readonly mine: string;
  /** What the group had, the last time the two were brought together. */
  readonly base: string;
  /** What the group had before the last own save: a view that still says this is older than that save. */
  readonly older: string | null;
}

export const begin = (text: string): ParagraphText => ({ mine: text, base: text, older: null });

/** Something was typed that the group does not have yet. */
export const hasUnsaved = (text: ParagraphText): boolean => text.mine !== text.base;

export const typed = (text: ParagraphText, mine: string): ParagraphText => ({ ...text, mine });

/** What was typed is handed over; the group will have it. */
export const saved = (text: ParagraphText): ParagraphText => ({
  mine: text.mine,
  base: text.mine,
  older: text.base,
});

/** Saving did not work: what was typed waits for the next try. `before` is what the save began with. */
export const notSaved = (text: ParagraphText, before: string): ParagraphText => ({
  ...text,
  base: before,
  older: null,
});

export interface Arrived {
  text: ParagraphText;
  /** Where a place in what stood on the screen lies now. */
  place(old: number): number;
}

/** The group has `theirs` now. */
export function arrived(text: ParagraphText, theirs: string): Arrived {
  const stay = (old: number) => old;
  if (theirs === text.base) return { text: { ...text, older: null }, place: stay };
  if (theirs === text.older) return { text, place: stay };
  const merged = merge(text.base, text.mine, theirs);
  return { text: { mine: merged.text, base: theirs, older: null }, place: merged.place };
}
