import type { EntryKind } from '../../core/types/EntryKind';
import type { PictogramName } from '../pictogram-names';

/** The drawing of each kind of entry. */
export const KIND_PICTOGRAM: Record<EntryKind, PictogramName> = {
  story: 'story',
  small_step: 'small-step',
  question: 'question',
  offer: 'offer',
  compliment: 'compliment',
  agreement: 'agreement',
  note: 'note',
};

/** The kinds one chooses from when writing; a `note` is an answer. */
export const KINDS_TO_WRITE = [
  'story',
  'small_step',
  'question',
  'offer',
  'compliment',
  'agreement',
] as const;
export type KindToWrite = (typeof KINDS_TO_WRITE)[number];

/** The text of a kind: `kind-small-step`. */
export function kindText(kind: EntryKind): string {
  return `kind-${kind.replace('_', '-')}`;
}
