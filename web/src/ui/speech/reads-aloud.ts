// "Lees elke vraag voor": chosen once on this device.
import { useSyncExternalStore } from 'react';

const KEY = 'kring-reads-questions';
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether a question is read out when it opens. What cannot be read counts as not chosen. */
export function readsQuestions(stored: Storage = localStorage): boolean {
  return stored.getItem(KEY) === 'yes';
}

/** Says whether questions are read out from now on. */
export function setReadsQuestions(reads: boolean, stored: Storage = localStorage): void {
  if (reads) stored.setItem(KEY, 'yes');
  else stored.removeItem(KEY);
  for (const listener of listeners) listener();
}

/** The same, followed by a screen. */
export function useReadsQuestions(): boolean {
  return useSyncExternalStore(subscribe, () => readsQuestions());
}
