import type { Attachment } from '../../core/types/Attachment';
import type { Said } from '../../core/types/Said';
import type { Voice } from '../../core/types/Voice';

/** What nobody said anything in yet, or what was taken away. */
export const NOTHING_SAID: Said = { text: '', voice: null };

/** Whether something is said: the sound is enough, and so are words. */
export function isSaid(said: Said): boolean {
  return said.voice !== null || said.text.trim() !== '';
}

/** Whether two say the same. */
export function saysTheSame(one: Said, other: Said): boolean {
  return one.text.trim() === other.text.trim() && one.voice?.hash === other.voice?.hash;
}

/** A recording that the device keeps, as own words name it. */
export function voiceOf(kept: Attachment): Voice | null {
  if (kept.type !== 'voice') return null;
  const { hash, sizeBytes, durationMs, levels } = kept;
  return { hash, sizeBytes, durationMs, levels };
}
