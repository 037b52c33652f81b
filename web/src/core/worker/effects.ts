// The effects of the machine (client-core/src/machine/effect.rs) as they come out of the WebAssembly.

import type { Attachment } from '../types/Attachment';

export interface Tokens {
  /** The device that they are of. */
  device: string;
  accessToken: string;
  /** Milliseconds by this device's own clock. */
  accessEnds: number;
  refreshToken: string;
}

/** Someone whom a steward added, and whom the server has not let in yet. */
export interface Arriving {
  person: string;
  device: string;
}

export type Outcome =
  | { outcome: 'done' }
  | { outcome: 'stored'; command: string }
  | { outcome: 'kept'; attachment: Attachment }
  | { outcome: 'draft'; draft: string | null }
  | {
      outcome: 'unplaced';
      texts: Unplaced[];
      drafts: { space: string; draft: string }[];
      withoutWords: number;
    }
  | { outcome: 'failed'; code: string };

/** Words that did not get into a group. */
export interface Unplaced {
  space: string;
  at: number;
  text: string;
}

export type Effect =
  | { effect: 'send' }
  | { effect: 'changed'; watch: number; view: string }
  | ({ effect: 'outcome'; request: number } & Outcome)
  | { effect: 'upload'; space: string; hash: string }
  | { effect: 'access'; tokens: Tokens | null; arriving: Arriving | null }
  | { effect: 'clock'; offsetMs: number };
