import { CoreFault, type Core, type Draft, type Online, type StorageState, type Views } from '../core';
import { deviceKind, type Ended, type OwnDevice } from '../devices';
import { CHANNEL, type Ask, type ToTab, type ToWorker } from '../messages';
import type { Act } from '../types/Act';
import type { Attachment } from '../types/Attachment';
import type { Command } from '../types/Command';
import type { CommandId } from '../types/CommandId';
import type { EntryId } from '../types/EntryId';
import type { Helper } from '../types/Helper';
import type { Picture } from '../types/Picture';
import type { SpaceId } from '../types/SpaceId';
import type { SpaceKind } from '../types/SpaceKind';
import type { ViewQuery } from '../types/ViewQuery';
import type { Vault } from '../vault';
import type { FirstSpace } from '../walk-in';
import { newId } from './new-id';
import { keepsArrangements } from './arrangements';
import { keepsInstruments } from './kept-instruments';
import { recoveries } from './recoveries';
import { persistStorage, storageState } from './storage-state';
import { TabVault } from './tab-vault';
import { waysIn } from './ways-in';

interface Waiting {
  ask: Ask;
  /** The place that the tab showed when it asked. */
  profile: string | null;
  resolve: (value: unknown) => void;
  reject: (fault: CoreFault) => void;
}

interface Looking {
  query: ViewQuery;
  profile: string | null;
  onView: (view: never) => void;
}

/** What is not asked again by itself: each time it is a try, and what breaks the core must not break it without end. */
const ONCE: readonly Ask['ask'][] = ['unlock', 'groupCode', 'setPin', 'tryAgain', 'walkIn'];

/**
 * The core as one tab sees it. What was asked and not answered is asked again when a worker starts: a command that is
 * done twice does nothing the second time.
 */
export class TabCore implements Core {
  readonly online: Online;
  readonly vault: Vault;
  private readonly tab = newId();
  private readonly channel = new BroadcastChannel(CHANNEL);
  private readonly waiting = new Map<number, Waiting>();
  private readonly looking = new Map<number, Looking>();
  private readonly gate: TabVault;
  private count = 0;
  private offsetMs = 0;

  constructor() {
    this.online = this.makeOnline();
    const vault = new TabVault(
      (ask) => this.ask(ask),
      () => this.say({ to: 'worker', touched: true }),
    );
    this.vault = vault;
    this.gate = vault;
    this.gate.look();
    this.channel.onmessage = (message: MessageEvent<ToTab>) => this.hear(message.data);
    addEventListener('pagehide', () => this.say({ to: 'worker', tab: this.tab, bye: true }));
    addEventListener('pageshow', () => this.askAgain());
    addEventListener('online', () => this.say({ to: 'worker', wake: true }));
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.say({ to: 'worker', wake: true });
    });
  }

  watch<Q extends ViewQuery>(query: Q, onView: (view: Views[Q['view']]) => void): () => void {
    const watch = this.next();
    const { profile } = this.gate;
    this.looking.set(watch, { query, profile, onView });
    this.say({ to: 'worker', tab: this.tab, watch, query, profile });
    return () => {
      this.looking.delete(watch);
      this.say({ to: 'worker', tab: this.tab, unwatch: watch });
    };
  }

  run(space: SpaceId, command: Command): Promise<CommandId> {
    return this.event({ event: 'run', space, command }).then((outcome) => String(outcome['command']));
  }

  act(space: SpaceId, act: Act): Promise<CommandId> {
    return this.event({ event: 'act', space, act }).then((outcome) => String(outcome['command']));
  }

  async walkIn(space: FirstSpace, name: string, picture: Picture, pin: string): Promise<void> {
    await this.ask({ ask: 'walkIn', space, name, picture, pin });
  }

  async beginHelp(helper: Helper): Promise<void> {
    await this.event({ event: 'begin_help', helper });
  }

  async endHelp(): Promise<void> {
    await this.event({ event: 'end_help' });
  }

  async retry(command: CommandId): Promise<void> {
    await this.event({ event: 'retry', command });
  }

  async discard(command: CommandId): Promise<void> {
    await this.event({ event: 'discard', command });
  }

  attachPhoto(space: SpaceId, photo: Blob, width: number, height: number): Promise<Attachment> {
    return this.keep(space, photo, { type: 'photo', width, height });
  }

  attachVoice(space: SpaceId, voice: Blob, durationMs: number, levels: number[]): Promise<Attachment> {
    return this.keep(space, voice, { type: 'voice', durationMs: Math.round(durationMs), levels });
  }

  async attachment(space: SpaceId, hash: string): Promise<Blob | null> {
    return (await this.ask({ ask: 'attachment', space, hash })) as Blob | null;
  }

  async drafts(space: SpaceId): Promise<Draft[]> {
    return (await this.ask({ ask: 'drafts', space })) as Draft[];
  }

  async saveDraft(space: SpaceId, target: EntryId | null, draft: Draft | null): Promise<void> {
    await this.ask({ ask: 'saveDraft', space, target, draft });
  }

  async syncNow(): Promise<void> {
    await this.ask({ ask: 'syncNow' });
  }

  async signOut(evenUnsent: boolean): Promise<void> {
    await this.ask({ ask: 'signOut', evenUnsent });
  }

  async ended(): Promise<Ended | null> {
    return (await this.ask({ ask: 'ended' })) as Ended | null;
  }

  async readEnded(): Promise<void> {
    await this.ask({ ask: 'readEnded' });
  }

  storage(): Promise<StorageState> {
    return storageState();
  }

  persist(): Promise<StorageState> {
    return persistStorage();
  }

  newId(): string {
    return newId();
  }

  now(): number {
    return Date.now() + this.offsetMs;
  }

  private makeOnline(): Online {
    return {
      ...keepsArrangements((arranging) => this.ask({ ask: 'arrangements', arranging })),
      ...keepsInstruments((keeping) => this.ask({ ask: 'keptInstruments', keeping })),
      ...recoveries((recovery) => this.ask({ ask: 'recovery', recovery, device: thisDevice() })),
      ...waysIn((way) => this.ask({ ask: 'wayIn', way, device: thisDevice() })),
      requestCode: async (email, language) => {
        await this.ask({ ask: 'requestCode', email, language });
      },
      signIn: async (email, code) => {
        await this.ask({ ask: 'signIn', email, code, device: thisDevice() });
      },
      lookUp: async (code) =>
        (await this.ask({ ask: 'lookUp', code })) as { name: string; kind: SpaceKind; organisation: string },
      join: async (code, name, picture: Picture, alike = false) =>
        (await this.ask({ ask: 'join', code, name, picture, alike, device: thisDevice() })) as SpaceId,
      makeGroup: async (group) => (await this.ask({ ask: 'makeGroup', group })) as SpaceId,
      makeJoinCode: async (space) =>
        (await this.ask({ ask: 'makeJoinCode', space })) as { code: string; expiresAt: number },
      endJoinCode: async (space, code) => {
        await this.ask({ ask: 'endJoinCode', space, code });
      },
      devices: async () => (await this.ask({ ask: 'devices' })) as OwnDevice[],
      aboutMe: async () => {
        await this.ask({ ask: 'aboutMe' });
      },
      instruments: async () => {
        await this.ask({ ask: 'instruments' });
      },
      endDevice: async (device) => {
        await this.ask({ ask: 'endDevice', device });
      },
      dropKept: async (device) => {
        await this.ask({ ask: 'dropKept', device });
      },
    };
  }

  private async keep(space: SpaceId, blob: Blob, kind: Record<string, unknown>): Promise<Attachment> {
    const bytes = await blob.arrayBuffer();
    const { attachment } = await this.event({ event: 'keep_attachment', space, kind }, bytes);
    return attachment as Attachment;
  }

  private async event(event: Record<string, unknown>, bytes?: ArrayBuffer): Promise<Record<string, unknown>> {
    const ask: Ask = bytes ? { ask: 'event', event, bytes } : { ask: 'event', event };
    return (await this.ask(ask)) as Record<string, unknown>;
  }

  private ask(ask: Ask): Promise<unknown> {
    const id = this.next();
    return new Promise((resolve, reject) => {
      const { profile } = this.gate;
      this.waiting.set(id, { ask, profile, resolve, reject });
      this.say({ to: 'worker', tab: this.tab, id, ask, profile });
    });
  }

  private hear(message: ToTab): void {
    if (message.to === 'tabs') {
      if ('ready' in message) {
        this.giveUpOnce();
        this.askAgain();
      } else if ('gate' in message) this.gate.hear(message.gate);
      else if ('closed' in message) this.gate.closed();
      else if ('keep' in message)
        void this.gate.keepNow().then(() => this.say({ to: 'worker', tab: this.tab, kept: true }));
      else this.offsetMs = message.offsetMs;
      return;
    }
    if (message.tab !== this.tab) return;
    if ('watch' in message) {
      this.looking.get(message.watch)?.onView(JSON.parse(message.view) as never);
      return;
    }
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if ('fault' in message) waiting?.reject(new CoreFault(message.fault));
    else waiting?.resolve(message.value);
  }

  /** A worker started: it knows nothing of this tab yet. */
  private askAgain(): void {
    for (const [watch, { query, profile }] of this.looking)
      this.say({ to: 'worker', tab: this.tab, watch, query, profile });
    for (const [id, { ask, profile }] of this.waiting) {
      if (!ONCE.includes(ask.ask)) this.say({ to: 'worker', tab: this.tab, id, ask, profile });
    }
  }

  /** The worker that was asked is gone. */
  private giveUpOnce(): void {
    for (const [id, { ask, reject }] of this.waiting) {
      if (!ONCE.includes(ask.ask)) continue;
      this.waiting.delete(id);
      reject(new CoreFault('unknown'));
    }
  }

  private next(): number {
    this.count += 1;
    return this.count;
  }

  private say(message: ToWorker): void {
    this.channel.postMessage(message);
  }
}

function thisDevice() {
  return deviceKind(navigator.userAgent, navigator.maxTouchPoints);
}
