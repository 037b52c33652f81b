// Whose things lie open on this device, and who may open which.

import type { Picture } from './types/Picture';

/** Nothing may be tried for a while. */
export interface Wait {
  /** Milliseconds since 1970, by this device's own clock. */
  until: number;
  /** How long that was when it was told. */
  seconds: number;
}

/**
 * Work in places that are locked. `waits`: it goes when there is a connection; `stays`: it goes when its person opens their
 * place; `sent`: all of it is with the server.
 */
export type Outgoing = 'waits' | 'stays' | 'sent';

/** A passkey of this device that opens a place beside its PIN. Says nothing of whose it is. */
export interface LockPasskey {
  /** What the browser calls it. */
  id: Uint8Array<ArrayBuffer>;
  /** What it is asked with: 32 random bytes, for this place alone. */
  salt: Uint8Array<ArrayBuffer>;
}

/** Someone who has a profile on a shared tablet. */
export interface ProfileCard {
  profile: string;
  /** `null` where it cannot be read: their place is theirs all the same. */
  face: { name: string; picture: Picture } | null;
  /** Things of theirs that were not sent yet, as far as was known when they closed. */
  unsent: number;
  wait: Wait | null;
}

/** What stands between a person and what is on this device. */
export type Gate =
  | {
      state: 'open';
      /** Which place. */
      profile: string;
      /** A tablet of a group. */
      shared: boolean;
      hasPin: boolean;
      /** A finger or a face opens it too. */
      hasPasskey: boolean;
      idleMinutes: number | null;
      /** How many others have a profile here. */
      others: number;
      /** How many of their things wait, as far as was known when they closed. */
      othersUnsent: number;
    }
  /** Someone's own device: their PIN. */
  | {
      state: 'locked';
      profile: string;
      wait: Wait | null;
      passkey: LockPasskey | null;
      outgoing: Outgoing | null;
    }
  /** A tablet of a group, which says nothing about whose. */
  | { state: 'group_code'; wait: Wait | null; outgoing: Outgoing | null }
  /** The group's code was given: who are you? */
  | { state: 'pick'; people: ProfileCard[]; outgoing: Outgoing | null }
  /** What is on this device cannot be opened now; `code` says why: `storage_full`, `storage_broken` or `vault_damaged`. */
  | { state: 'broken'; code: string };

/** How many minutes without a touch until a profile locks; `null`: never. */
export const IDLE_MINUTES = [1, 5, 15, 60] as const;

/** What can be asked about the gate. Everything works without a connection. */
export interface Vault {
  /** Calls `onGate` as soon as it is known and at each change, until the returned function is called. */
  watch(onGate: (gate: Gate) => void): () => void;
  /** Opens a profile. Faults: `pin_wrong`, `pin_wait` (the gate says until when), `vault_damaged`. */
  unlock(profile: string, pin: string): Promise<void>;
  /** Gives the code of the tablet's group. Faults as for `unlock`. */
  giveGroupCode(code: string): Promise<void>;
  /** Has `keep` called in this tab before what is open closes, whoever closes it. */
  beforeLock(keep: () => Promise<unknown>): void;
  /** Locks at once; every tab is loaded anew. */
  lock(): Promise<void>;
  /** A new PIN of 4 to 8 digits, or none. `current`: the one there is. Faults: `pin_wrong`, `pin_wait`, `pin_unfit`. */
  setPin(pin: string | null, current: string | null): Promise<void>;
  /** Whether this device can open a place with a finger or a face. */
  offersPasskey(): Promise<boolean>;
  /** A finger or a face opens this place from now on, beside the PIN, which is asked first. Not on a tablet of a group, whose
   *  finger is everybody's. Faults: `pin_wrong`, `pin_wait`, `passkey_not_made`, `passkey_no_lock` where it cannot be. */
  addPasskey(current: string): Promise<void>;
  /** The PIN alone opens it again. Faults: `pin_wrong`, `pin_wait`. */
  removePasskey(current: string): Promise<void>;
  /** Opens a place with it. The waits for wrong PINs stay as they are. Faults: `passkey_not_shown`, `passkey_wrong`. */
  unlockWithPasskey(profile: string, passkey: LockPasskey): Promise<void>;
  setIdle(minutes: number | null): Promise<void>;
  /** This tablet is of a group from now on: its code is asked before a name or a picture is shown. Faults: `pin_needed`,
   *  `taken` when it is already. */
  share(code: string): Promise<void>;
  /** This device is mine again. Fault: `others_here` while others have a profile on it. */
  unshare(): Promise<void>;
  /** On a tablet of a group: a profile for someone who has none here yet. */
  addSomeone(): Promise<void>;
  /** Where the gate is broken: begins anew. The gate says what came of it. */
  tryAgain(): Promise<void>;
}
