import { CoreFault, type Core, type Draft, type Online, type Views } from '../core/core';
import type { Ended } from '../core/devices';
import { withDraft } from '../core/drafts';
import type { Act } from '../core/types/Act';
import type { Attachment } from '../core/types/Attachment';
import type { Command } from '../core/types/Command';
import type { Helper } from '../core/types/Helper';
import type { Picture } from '../core/types/Picture';
import type { ViewQuery } from '../core/types/ViewQuery';
import type { Gate, Vault } from '../core/vault';
import type { FirstSpace } from '../core/walk-in';

/** A key for each query, as the real core has one. */
export type ViewKey = string;
export const keyOf = (query: ViewQuery): ViewKey => JSON.stringify(query);

/**
 * A core in memory for tests of screens and for the preview: shows the views it was given and writes down what the
 * screens ask. It decides nothing by itself.
 */
export class MemoryCore implements Core {
  readonly online: Online;
  readonly commands: Command[] = [];
  readonly acts: Act[] = [];
  readonly calls: string[] = [];
  /** What the gate shows. */
  gate: Gate = {
    state: 'open',
    profile: 'mine',
    shared: false,
    hasPin: false,
    hasPasskey: false,
    idleMinutes: null,
    others: 0,
    othersUnsent: 0,
  };
  /** Whether a finger or a face could open this device. */
  offersPasskey = false;
  readonly vault: Vault = {
    watch: (onGate) => {
      onGate(this.gate);
      return () => undefined;
    },
    unlock: (profile, pin) => this.note(`unlock ${profile} ${pin}`),
    giveGroupCode: (code) => this.note(`giveGroupCode ${code}`),
    beforeLock: () => undefined,
    lock: () => this.note('lock'),
    setPin: (pin, current) => this.note(`setPin ${pin} ${current}`),
    offersPasskey: () => Promise.resolve(this.offersPasskey),
    addPasskey: (current) => this.note(`addPasskey ${current}`),
    removePasskey: (current) => this.note(`removePasskey ${current}`),
    unlockWithPasskey: (profile) => this.note(`unlockWithPasskey ${profile}`),
    setIdle: (minutes) => this.note(`setIdle ${minutes}`),
    share: (code) => this.note(`share ${code}`),
    unshare: () => this.note('unshare'),
    addSomeone: () => this.note('addSomeone'),
    tryAgain: () => this.note('tryAgain'),
  };
  /** What became of this device when it was ended from elsewhere. */
  becameOfIt: Ended | null = null;
  private readonly views = new Map<ViewKey, unknown>();
  private readonly watchers = new Map<ViewKey, Set<(view: never) => void>>();
  private readonly written = new Map<string, Draft[]>();
  private readonly blobs = new Map<string, Blob>();
  private count = 0;

  /** What `online` leaves out answers that there is no internet. */
  constructor(
    online: Partial<Online> = {},
    private readonly clock: () => number = () => Date.UTC(2026, 10, 24, 9, 45),
  ) {
    this.online = { ...offline(), ...online };
  }

  /** What screens that watch `query` see from now on. */
  show<Q extends ViewQuery>(query: Q, view: Views[Q['view']]): void {
    const key = keyOf(query);
    this.views.set(key, view);
    for (const watcher of this.watchers.get(key) ?? []) watcher(view as never);
  }

  watch<Q extends ViewQuery>(query: Q, onView: (view: Views[Q['view']]) => void): () => void {
    const key = keyOf(query);
    const watchers = this.watchers.get(key) ?? new Set();
    this.watchers.set(key, watchers);
    watchers.add(onView);
    const view = this.views.get(key);
    if (view !== undefined) onView(view as Views[Q['view']]);
    return () => watchers.delete(onView);
  }

  run(_space: string, command: Command): Promise<string> {
    this.commands.push(command);
    return Promise.resolve(this.newId());
  }

  act(_space: string, act: Act): Promise<string> {
    this.acts.push(act);
    return Promise.resolve(this.newId());
  }

  walkIn(_space: FirstSpace, name: string, picture: Picture, pin: string): Promise<void> {
    return this.note(`walkIn ${name} ${picture} ${pin}`);
  }

  beginHelp(helper: Helper): Promise<void> {
    return this.note(`beginHelp ${helper.type === 'person' ? helper.person : 'someone'}`);
  }

  endHelp(): Promise<void> {
    return this.note('endHelp');
  }

  retry(command: string): Promise<void> {
    return this.note(`retry ${command}`);
  }

  discard(command: string): Promise<void> {
    return this.note(`discard ${command}`);
  }

  attachPhoto(_space: string, photo: Blob, width: number, height: number): Promise<Attachment> {
    const hash = this.keep(photo);
    return Promise.resolve({ type: 'photo', hash, sizeBytes: photo.size, width, height });
  }

  attachVoice(_space: string, voice: Blob, durationMs: number, levels: number[]): Promise<Attachment> {
    const hash = this.keep(voice);
    return Promise.resolve({ type: 'voice', hash, sizeBytes: voice.size, durationMs, levels });
  }

  attachment(_space: string, hash: string): Promise<Blob | null> {
    return Promise.resolve(this.blobs.get(hash) ?? null);
  }

  /** Puts bytes on this device under a name of one's own. */
  hold(hash: string, bytes: Blob): void {
    this.blobs.set(hash, bytes);
  }

  drafts(space: string): Promise<Draft[]> {
    return Promise.resolve(this.written.get(space) ?? []);
  }

  saveDraft(space: string, target: string | null, draft: Draft | null): Promise<void> {
    this.written.set(space, withDraft(this.written.get(space) ?? [], target, draft));
    return Promise.resolve();
  }

  syncNow(): Promise<void> {
    return this.note('syncNow');
  }

  signOut(evenUnsent: boolean): Promise<void> {
    return this.note(`signOut ${evenUnsent}`);
  }

  ended(): Promise<Ended | null> {
    return Promise.resolve(this.becameOfIt);
  }

  readEnded(): Promise<void> {
    this.becameOfIt = null;
    return this.note('readEnded');
  }

  storage() {
    return Promise.resolve({
      persisted: true,
      installed: false,
      usedBytes: 12_000_000,
      quotaBytes: 2_000_000_000,
    });
  }

  persist() {
    return this.storage();
  }

  newId(): string {
    this.count += 1;
    return `00000000-0000-4000-8000-${String(this.count).padStart(12, '0')}`;
  }

  now(): number {
    return this.clock();
  }

  private note(call: string): Promise<void> {
    this.calls.push(call);
    return Promise.resolve();
  }

  private keep(bytes: Blob): string {
    this.count += 1;
    const hash = String(this.count).padStart(64, '0');
    this.blobs.set(hash, bytes);
    return hash;
  }
}

/** A core without a server: all of it says that there is no connection. */
function offline(): Online {
  const no = () => Promise.reject(new CoreFault('offline'));
  return {
    requestCode: no,
    signIn: no,
    lookUp: no,
    join: no,
    makeGroup: no,
    makeJoinCode: no,
    endJoinCode: no,
    devices: no,
    aboutMe: no,
    instruments: no,
    arrangements: no,
    arrangementsOf: no,
    arrange: no,
    keptOrganisations: no,
    keptInstruments: no,
    checkInstrument: no,
    addInstrument: no,
    putInstrumentInUse: no,
    endDevice: no,
    ways: no,
    makeDeviceLink: no,
    deviceLinkState: no,
    useDeviceLink: no,
    passkeys: no,
    makePasskey: no,
    removePasskey: no,
    signInWithPasskey: no,
    goToWork: no,
    comeFromWork: no,
    dropKept: no,
    beginRecovery: no,
    ownRecoveries: no,
    lookAtRecovery: no,
    confirmRecovery: no,
    // What a device waits for it knows without the server.
    recoveryState: () => Promise.resolve(null),
    completeRecovery: no,
    withdrawRecovery: no,
    forgetRecovery: no,
  };
}
