/** Which ways in there are beside a code by e-mail. */
export interface Ways {
  /** The server knows its own address, without which no passkey holds. */
  passkeys: boolean;
  /** Whose people come in with the account of their work. */
  organisations: { id: string; name: string }[];
}

/** A passkey of one's own. Moments are milliseconds since 1970. */
export interface OwnPasskey {
  id: string;
  since: number;
  usedAt: number;
}

/** What became of the code for one's next device. */
export type LinkState = 'waiting' | 'used' | 'ended';

/** The ways in and what belongs to them. Each rejects with `CoreFault('offline')` when the server cannot be reached. */
export interface WaysIn {
  ways(): Promise<Ways>;

  /** A code with which one's next device comes in: once, within five minutes. */
  makeDeviceLink(): Promise<{ code: string; expiresAt: number }>;
  /** What became of the code that this device made last. */
  deviceLinkState(): Promise<LinkState>;
  /** Comes in as who made the code. Faults: `code_wrong`. */
  useDeviceLink(code: string): Promise<void>;

  passkeys(): Promise<OwnPasskey[]>;
  /** Makes one on this device. Faults: `passkey_not_made` when the person or the browser says no. */
  makePasskey(): Promise<void>;
  removePasskey(id: string): Promise<void>;
  /** Comes in with one. Faults: `passkey_not_given` when the person or the browser says no, `not_a_passkey`. */
  signInWithPasskey(): Promise<void>;

  /** Where one signs in at work. Leave this page for it. Faults: `work_account_down`, `work_account_lied`, … */
  goToWork(organisation: string): Promise<string>;
  /** Comes in after one was there, in the browser that went. Faults: `work_account_over`. */
  comeFromWork(code: string): Promise<void>;
}

/** What the worker is asked of it. */
export type WayInAsk =
  | { way: 'ways' }
  | { way: 'makeDeviceLink' }
  | { way: 'deviceLinkState' }
  | { way: 'useDeviceLink'; code: string }
  | { way: 'passkeys' }
  | { way: 'passkeyOptions' }
  | { way: 'keepPasskey'; made: Record<string, string> }
  | { way: 'removePasskey'; id: string }
  | { way: 'passkeySignInOptions' }
  | { way: 'usePasskey'; said: Record<string, string> }
  | { way: 'goToWork'; organisation: string }
  | { way: 'comeFromWork'; code: string; browser: string };
