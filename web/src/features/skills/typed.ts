import { useState } from 'react';

/** What is typed of another and not said yet, by what it is about: kept while the app is open, and never on another's paper. */
const waiting = new Map<string, string>();

/** A sentence that is being typed; it is still there when one leaves the screen and comes back. */
export function useTyped(about: string): { text: string; onText(text: string): void } {
  const [text, setText] = useState(() => waiting.get(about) ?? '');
  return {
    text,
    onText(next) {
      setText(next);
      if (next === '') waiting.delete(about);
      else waiting.set(about, next);
    },
  };
}
