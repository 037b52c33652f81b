// Letting someone in again who lost everything. Moments are milliseconds since 1970.

import type { Picture } from './types/Picture';
import type { PersonId } from './types/PersonId';
import type { SpaceId } from './types/SpaceId';

/** Who is let in again, for who has the code or waits with it. */
export interface RecoveryDoor {
  name: string;
  picture: Picture;
  /** The group in which it was begun. */
  group: string;
  /** Since when the person is in that group. */
  since: number;
  /** Who began it. */
  by: string;
}

/** Where it is, on the new device. */
export type RecoveryState =
  /** The device may come in from `from` on: whether that is so by now, the server says. */
  | ({ state: 'running'; from: number; isOpen: boolean } & RecoveryDoor)
  | { state: 'completed' | 'stopped' | 'lapsed' };

/** One time that one was let in again, or would have been. */
export interface RecoveryLine {
  id: string;
  group: string;
  by: string;
  beganAt: number;
  confirmedAt: number | null;
  from: number | null;
  end: {
    at: number;
    outcome: 'completed' | 'stopped' | 'lapsed' | 'replaced';
    /** Who stopped it, when that was somebody else. */
    by: string | null;
  } | null;
}

/** Each rejects with `CoreFault('offline')` when the server cannot be reached. */
export interface Recoveries {
  /** Begins it, for a member who lost everything (stewards). Faults: `recovery_not_here`, `recovery_runs`. */
  beginRecovery(
    space: SpaceId,
    person: PersonId,
  ): Promise<{ code: string; expiresAt: number; since: number }>;
  /** Each time, of oneself, newest first. */
  ownRecoveries(): Promise<RecoveryLine[]>;
  /** Whose code it is. Faults: `code_wrong`, `too_many_tries`. */
  lookAtRecovery(code: string): Promise<RecoveryDoor>;
  /** It is I: this device waits from now on. Faults: `code_wrong`, `others_device`, `not_on_a_tablet`, `someone_else`. */
  confirmRecovery(code: string): Promise<RecoveryState>;
  /** Where it is; `null` when this device waits for nothing. */
  recoveryState(): Promise<RecoveryState | null>;
  /** Comes in after the wait. Faults: `recovery_waits`, `recovery_over`. */
  completeRecovery(): Promise<void>;
  /** Stops it from this device. */
  withdrawRecovery(): Promise<void>;
  /** It was read how it ended: this device waits for nothing any more. */
  forgetRecovery(): Promise<void>;
}

/** What the worker is asked of it. */
export type RecoveryAsk =
  | { does: 'begin'; space: string; person: string }
  | { does: 'own' }
  | { does: 'look'; code: string }
  | { does: 'confirm'; code: string }
  | { does: 'state' }
  | { does: 'complete' }
  | { does: 'withdraw' }
  | { does: 'forget' };
