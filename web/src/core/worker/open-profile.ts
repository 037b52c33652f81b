import { CoreFault } from '../core';
import type { ToLeader, ToTab, ToWorker } from '../messages';
import type { VaultKey } from '../pkg/kring_client';
import type { GroupsView } from '../types/GroupsView';
import type { SessionView } from '../types/SessionView';
import type { WaitingView } from '../types/WaitingView';
import { Access, type NewTokens } from './access';
import { Arrival } from './arrival';
import { upload, uploadFault } from './attachments';
import { Courier } from './courier';
import { Desk, tick } from './desk';
import { Device } from './device';
import { browserKeys } from './device-keys';
import type { Arriving } from './effects';
import { Farewell } from './farewell';
import type { DeviceGate } from './gate';
import { Instruments } from './instruments';
import { browser } from './outside';
import { ServerNonce, type Prover } from './prover';
import { Sleep } from './sleep';
import { WalkIns } from './walk-ins';
import { Watches } from './watches';

/** How often the core hears that time passed. */
const TICK_MS = 30_000;

/** Whom an open profile speaks to. */
export interface Voices {
  say(message: ToTab): void;
  tellLeader(message: ToLeader): void;
  crashed(reason: string): void;
}

/** One person's device: the core over their vault, and what carries its messages. */
export class OpenProfile {
  private offsetMs = 0;
  private timer: ReturnType<typeof setInterval> | undefined;
  private accessChanged: () => void = () => undefined;

  private constructor(
    readonly desk: Desk,
    private readonly device: Device,
    private readonly courier: Courier,
    private readonly watches: Watches,
    private readonly farewell: Farewell,
    private readonly arrival: Arrival,
    private readonly walkIns: WalkIns,
    private readonly say: Voices['say'],
  ) {}

  static async open(
    database: string,
    key: VaultKey,
    gate: DeviceGate,
    { say, crashed }: Voices,
  ): Promise<OpenProfile> {
    const watches = new Watches(say);
    const nonce = new ServerNonce();
    const keeper = {
      keep: async (tokens: NewTokens) => {
        await device.request({ event: 'tokens_renewed', tokens });
      },
      ended: () => void device.tell({ event: 'session_ended' }),
      deviceEnded: (id: string, refreshToken: string, prover: Prover) =>
        farewell?.begin(id, refreshToken, prover),
    };
    const instruments = new Instruments(
      () => opened?.desk.answer({ ask: 'instruments' }) ?? Promise.reject(new CoreFault('offline')),
      () => performance.now(),
    );
    const access = new Access(keeper, browserKeys, nonce);
    const listener = {
      connected: () => {
        void device.tell({ event: 'connected' });
        instruments.connected();
      },
      disconnected: () => void device.tell({ event: 'disconnected' }),
      received: (message: Uint8Array) => void device.tell({ event: 'received' }, message),
      woke: () => void device.tell({ event: 'woke' }),
    };
    const courier = new Courier(access, listener, browser(access.send));

    const send = async (space: string, hash: string) => {
      try {
        const bytes = await device.attachment(hash);
        if (bytes) await upload(access.send, space, hash, bytes);
        await device.tell({ event: 'uploaded', hash });
      } catch (problem) {
        await device.tell({ event: 'upload_failed', hash, code: uploadFault(problem) });
      }
    };

    const session = watches.add(OWN, 0);
    const waiting = watches.add(OWN, 1);
    const groups = watches.add(OWN, 2);
    let opened: OpenProfile | null = null;
    // Begins with the device that it speaks for.
    let farewell: Farewell | null = null;
    let arrival: Arrival | null = null;
    let arriving: Arriving | null = null;
    let offsetMs = 0;
    const device: Device = await Device.open(database, key, {
      crashed,
      effect: (effect, bytes) => {
        switch (effect.effect) {
          case 'send':
            if (bytes && farewell?.isSpeaking) farewell.push(bytes);
            else if (bytes) courier.send(bytes);
            break;
          case 'changed':
            if (effect.watch === session) gate.sees(JSON.parse(effect.view) as SessionView);
            else if (effect.watch === waiting)
              gate.seesUnsent(unsent(JSON.parse(effect.view) as WaitingView));
            else if (effect.watch === groups) instruments.sees(JSON.parse(effect.view) as GroupsView);
            else watches.show(effect.watch, effect.view);
            break;
          case 'upload':
            if (farewell?.isSpeaking) farewell.upload(effect.space, effect.hash);
            else void send(effect.space, effect.hash);
            break;
          case 'access':
            access.set(effect.tokens);
            arriving = effect.arriving;
            arrival?.set(arriving);
            if (effect.tokens) gate.seesDevice(effect.tokens.device);
            opened?.accessChanged();
            break;
          case 'clock':
            offsetMs = effect.offsetMs;
            if (opened) opened.offsetMs = offsetMs;
            say({ to: 'tabs', offsetMs });
            break;
        }
      },
    });
    const begins = await gate.places.begins();
    if (begins) {
      await device.request({ event: 'walked_in', ...begins });
      await gate.places.hasBegun();
    }
    await device.tell({ event: 'watch', watch: session, query: { view: 'session' } });
    await device.tell({ event: 'watch', watch: waiting, query: { view: 'waiting' } });
    await device.tell({ event: 'watch', watch: groups, query: { view: 'groups' } });
    const goodbye = new Farewell(
      device,
      browserKeys,
      nonce,
      () => access.device,
      (ms, act) => void setTimeout(act, ms),
    );
    farewell = goodbye;
    const comes = new Arrival(device, browserKeys, nonce, () => access.renew());
    comes.set(arriving);
    arrival = comes;
    const walkIns = new WalkIns(gate.places, browserKeys, (space, act) =>
      device.request({ event: 'act', space, act }),
    );
    const desk = new Desk(device, access, courier, gate, goodbye, browserKeys, nonce, comes, walkIns);
    opened = new OpenProfile(desk, device, courier, watches, goodbye, comes, walkIns, say);
    opened.offsetMs = offsetMs;
    return opened;
  }

  /** Tells the tabs, and begins to speak with the server. */
  async begin(): Promise<void> {
    this.say({ to: 'tabs', offsetMs: this.offsetMs });
    await this.device.tell(tick());
    // A tab says so too, but the worker's own network may follow a moment later.
    addEventListener('online', () => {
      this.courier.wake();
      void this.arrival.ask();
    });
    const sleep = new Sleep(TICK_MS, Date.now());
    this.timer = setInterval(() => {
      if (sleep.isOver(Date.now())) this.courier.wake();
      void this.arrival.ask();
      void this.device.tell(tick());
    }, TICK_MS);
    this.accessChanged = () => this.courier.accessChanged();
    this.accessChanged();
    await this.farewell.goOn();
    void this.arrival.ask();
    // What cannot be said now is said at the next start; whoever is here is not kept out by it.
    await this.walkIns.goOn().catch((problem: unknown) => {
      if (!(problem instanceof CoreFault)) throw problem;
    });
  }

  /** What a tab says that is no question. */
  hear(data: Exclude<ToWorker, { ask: unknown } | { touched: true } | { kept: true }>): void {
    const { device, watches } = this;
    if ('wake' in data) {
      this.courier.wake();
      void this.arrival.ask();
      void device.tell(tick());
    } else if ('bye' in data) {
      for (const watch of watches.removeTab(data.tab)) void device.tell({ event: 'unwatch', watch });
    } else if ('query' in data) {
      const watch = watches.add(data.tab, data.watch);
      void device.tell({ event: 'watch', watch, query: data.query });
    } else {
      const watch = watches.remove(data.tab, data.unwatch);
      if (watch !== undefined) void device.tell({ event: 'unwatch', watch });
    }
  }

  /** Ends it after what is being done; what it knew is gone. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.device.close().catch((problem: unknown) => {
      // A core that broke knows nothing any more.
      if (!(problem instanceof CoreFault)) throw problem;
    });
  }
}

/** The watches of the worker itself, among those of the tabs. */
const OWN = 'worker';

/** What would be lost if this profile were. */
function unsent({ waiting, waitingAttachments, refused }: WaitingView): number {
  return waiting + waitingAttachments + refused.length;
}
