import { CoreFault } from '../core';
import { KringCore, type VaultKey } from '../pkg/kring_client';
import type { Effect, Outcome } from './effects';

/** What a device asks of the worker around it. */
export interface Around {
  effect(effect: Exclude<Effect, { effect: 'outcome' }>, bytes: Uint8Array | undefined): void;
  /** The core broke; nothing can be asked of it any more. What it said was stored is stored. */
  crashed(reason: string): void;
}

/** The core, one event at a time. */
export class Device {
  private readonly core: KringCore;
  private readonly around: Around;
  private readonly requests = new Map<number, (outcome: Outcome) => void>();
  private turn: Promise<unknown> = Promise.resolve();
  private count = 0;
  private broken = false;

  private constructor(core: KringCore, around: Around) {
    this.core = core;
    this.around = around;
  }

  /** Opens the device that is stored under `name`, sealed. Throws a fault's code when storage cannot be used. */
  static async open(name: string, key: VaultKey, around: Around): Promise<Device> {
    const device = new Device(await KringCore.open(name, key), around);
    await device.tell({ event: 'start' });
    return device;
  }

  /** Tells the core that something happened. */
  tell(event: Record<string, unknown>, bytes?: Uint8Array): Promise<void> {
    return this.inTurn(async () => {
      const effects = (await this.core.handle(Date.now(), JSON.stringify(event), bytes)) as [
        string,
        Uint8Array?,
      ][];
      for (const [json, message] of effects) this.carryOut(JSON.parse(json) as Effect, message);
    });
  }

  /** Asks something of the core; what it keeps is on disk when this answers. Rejects with a `CoreFault`. */
  async request(event: Record<string, unknown>, bytes?: Uint8Array): Promise<Outcome> {
    this.count += 1;
    const request = this.count;
    const answered = new Promise<Outcome>((resolve) => this.requests.set(request, resolve));
    await this.tell({ ...event, request }, bytes);
    const outcome = await answered;
    if (outcome.outcome === 'failed') throw new CoreFault(outcome.code);
    return outcome;
  }

  /** The bytes of an attachment on this device. */
  attachment(hash: string): Promise<Uint8Array | undefined> {
    return this.inTurn(() => this.core.attachment(hash));
  }

  /** Ends it when everything before this is done; what it knew is gone from memory. */
  close(): Promise<void> {
    return this.inTurn(() => {
      this.broken = true;
      this.core.free();
      return Promise.resolve();
    });
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(() => {
      if (this.broken) throw new CoreFault('storage_broken');
      return work();
    });
    this.turn = done.catch((problem: unknown) => {
      if (problem instanceof WebAssembly.RuntimeError && !this.broken) {
        this.broken = true;
        this.around.crashed(String(problem.stack ?? problem));
      }
    });
    return done;
  }

  private carryOut(effect: Effect, bytes: Uint8Array | undefined): void {
    if (effect.effect !== 'outcome') {
      this.around.effect(effect, bytes);
      return;
    }
    const resolve = this.requests.get(effect.request);
    this.requests.delete(effect.request);
    resolve?.(effect);
  }
}
