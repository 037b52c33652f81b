import type { Picture } from '../types/Picture';
import type { ProfileRecord } from './shelf';

/** After this many wrong tries one waits, as the core counts them. */
export const FIRST_THAT_WAITS = 3;

/** How often the lock was tried since it last opened, and when. */
export type Tries = Pick<ProfileRecord, 'wrong' | 'lastAt'>;

/** What opens with a secret: a profile, or the names and pictures of a tablet. */
export type Lock = Tries & Pick<ProfileRecord, 'id' | 'wrapped'>;

/** How someone is known on a tablet that is shared. */
export interface Face {
  name: string;
  picture: Picture;
}
