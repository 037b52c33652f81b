// What tabs and the worker say to each other over the one channel. Every tab hears everything and passes over what is
// not for it.

import type { ArrangementsAsk } from './arrangements';
import type { Draft } from './core';
import type { DeviceKind } from './devices';
import type { NewGroupAsk } from './new-group-ask';
import type { KeptInstrumentsAsk } from './kept-instruments';
import type { RecoveryAsk } from './recovery';
import type { Picture } from './types/Picture';
import type { ViewQuery } from './types/ViewQuery';
import type { Gate, LockPasskey } from './vault';
import type { FirstSpace } from './walk-in';
import type { WayInAsk } from './ways-in';

/** The channel that every tab and the one worker share. */
export const CHANNEL = 'kring-core';

/** The lock that the leading tab holds. */
export const LOCK = 'kring-core-leader';

/** What a tab asks of the worker. Answered with `Answer`, except `watch` and `unwatch`. */
export type Ask =
  | { ask: 'event'; event: Record<string, unknown>; bytes?: ArrayBuffer }
  | { ask: 'attachment'; space: string; hash: string }
  | { ask: 'drafts'; space: string }
  | { ask: 'saveDraft'; space: string; target: string | null; draft: Draft | null }
  | { ask: 'requestCode'; email: string; language: string }
  | { ask: 'signIn'; email: string; code: string; device: DeviceKind }
  | { ask: 'lookUp'; code: string }
  | { ask: 'join'; code: string; name: string; picture: string; alike: boolean; device: DeviceKind }
  | { ask: 'walkIn'; space: FirstSpace; name: string; picture: Picture; pin: string }
  | { ask: 'makeGroup'; group: NewGroupAsk }
  | { ask: 'makeJoinCode'; space: string }
  | { ask: 'wayIn'; way: WayInAsk; device: DeviceKind }
  | { ask: 'recovery'; recovery: RecoveryAsk; device: DeviceKind }
  | { ask: 'endJoinCode'; space: string; code: string }
  | { ask: 'devices' }
  | { ask: 'aboutMe' }
  | { ask: 'instruments' }
  | { ask: 'arrangements'; arranging: ArrangementsAsk }
  | { ask: 'keptInstruments'; keeping: KeptInstrumentsAsk }
  | { ask: 'endDevice'; device: string }
  | { ask: 'dropKept'; device: string }
  | { ask: 'ended' }
  | { ask: 'readEnded' }
  | { ask: 'signOut'; evenUnsent: boolean }
  | { ask: 'syncNow' }
  | AskGate;

/** What is asked of the gate: answered also while nothing is open. */
export type AskGate =
  | { ask: 'gate' }
  | { ask: 'unlock'; profile: string; pin: string }
  | { ask: 'groupCode'; code: string }
  | { ask: 'addSomeone' }
  | { ask: 'tryAgain' }
  | { ask: 'lock' }
  | { ask: 'setPin'; pin: string | null; current: string | null }
  | { ask: 'checkPin'; pin: string }
  | { ask: 'addPasskey'; current: string; passkey: LockPasskey; secret: Uint8Array<ArrayBuffer> }
  | { ask: 'removePasskey'; current: string }
  | { ask: 'unlockWithPasskey'; profile: string; secret: Uint8Array<ArrayBuffer> }
  | { ask: 'setIdle'; minutes: number | null }
  | { ask: 'share'; code: string }
  | { ask: 'unshare' };

/** Tab → worker. */
export type ToWorker =
  /** `profile`: the place that the tab shows; `null` while it shows none. */
  | { to: 'worker'; tab: string; id: number; ask: Ask; profile: string | null }
  | { to: 'worker'; tab: string; watch: number; query: ViewQuery; profile: string | null }
  /** What was on the screen is on the device, as far as it went. */
  | { to: 'worker'; tab: string; kept: true }
  | { to: 'worker'; tab: string; unwatch: number }
  | { to: 'worker'; tab: string; bye: true }
  | { to: 'worker'; wake: true }
  /** Someone touched the screen, types, or speaks. */
  | { to: 'worker'; touched: true };

/** Worker → tabs. */
export type ToTab =
  | { to: 'tabs'; ready: true }
  | { to: 'tabs'; offsetMs: number }
  | { to: 'tabs'; gate: Gate }
  /** What is open is about to close: what is on a screen is kept first. */
  | { to: 'tabs'; keep: true }
  /** What was open is closed: a tab that showed it is loaded anew. */
  | { to: 'tabs'; closed: true }
  | { to: 'tab'; tab: string; watch: number; view: string }
  | { to: 'tab'; tab: string; id: number; value: unknown }
  | { to: 'tab'; tab: string; id: number; fault: string };

/** The worker → the tab that runs it. */
export type ToLeader = { crashed: string } | { problem: string };

/** A tab that opened → the tabs that lead or stand in line to lead. */
export interface Opened {
  to: 'leaders';
  /** Which code it runs. */
  opened: string;
}
