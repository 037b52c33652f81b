import { useSyncExternalStore } from 'react';
import { speaker, type SilentBecause } from './speaker';

export interface SpeakingHere {
  part: number;
  sentence: number;
}

/** What sounds for this listen button now, `null` when it is quiet. */
export function useSpeaking(id: string): SpeakingHere | null {
  const state = useSyncExternalStore(speaker.subscribe, speaker.now);
  return state.id === id ? state : null;
}

/** Why this button stayed silent the last time, `null` when it did not. */
export function useSilence(id: string): SilentBecause | null {
  const state = useSyncExternalStore(speaker.subscribe, speaker.now);
  return state.silent?.id === id ? state.silent.because : null;
}
