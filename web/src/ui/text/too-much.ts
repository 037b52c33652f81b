import type { ClipboardEvent } from 'react';

/** More letters than this are not pasted at all: they would never be accepted, and a browser stands still over them. */
const MOST_TO_PASTE = 20_000;

/** Keeps a whole book out of a field, and says so. The field keeps what it had; the book is still where it was copied. */
export function refusesTooMuch(event: ClipboardEvent<HTMLTextAreaElement>): boolean {
  if (event.clipboardData.getData('text').length <= MOST_TO_PASTE) return false;
  event.preventDefault();
  return true;
}
