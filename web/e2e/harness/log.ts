import { words } from './words';

/** An entry as it stands on the screen. */
export interface EntryOnScreen {
  author: string;
  words: string;
  photos: number;
  voices: number;
}

/** Reads the log off the page it runs in, newest first. It is sent to a browser as text, so it stands on nothing. */
export function readLog(): EntryOnScreen[] {
  return [...document.querySelectorAll('article')].map((entry) => ({
    author: entry.querySelector('h2')?.innerText.trim() ?? '',
    words: /‹[^›]*›/.exec(entry.innerText)?.[0] ?? '',
    photos: entry.querySelectorAll('img[alt^="Foto van"]').length,
    voices: entry.querySelectorAll('[role=img][aria-label*="pname van"]').length,
  }));
}

/** The log in a line each: who, their words, and what else the entry has. `reader` is called by name too. */
export function logLines(entries: readonly EntryOnScreen[], reader: string): string[] {
  return entries.map(({ author, words: said, photos, voices }) => {
    const who = author === words('you') ? reader : author;
    return `${who} ${said}${photos > 0 ? ' photo' : ''}${voices > 0 ? ' voice' : ''}`;
  });
}
