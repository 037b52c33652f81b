import { CoreFault } from '../core';
import { wait_ms, type VaultKey } from '../pkg/kring_client';
import type { Wait } from '../vault';
import { isKept } from './faults';
import { FIRST_THAT_WAITS, unlocked, waitAfter, type Lock, type Tries } from './lock';
import type { DeviceKey } from './wrapping-key';

/** Tries PINs and codes, and has who typed a wrong one wait longer each time. */
export class Trying {
  /** Tries that a full device could not keep. */
  private readonly unkept = new Map<string, Tries>();
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly deviceKey: DeviceKey,
    private readonly tell: () => Promise<void>,
  ) {}

  /**
   * Tries a PIN or code, one after another. That it may be wrong is on disk before it is tried: ending the app gives no try
   * back. On a full device each try waits before it is made instead.
   */
  tried(
    read: () => Promise<Lock | null>,
    secret: string,
    keep: (tries: Tries) => Promise<unknown>,
  ): Promise<VaultKey> {
    const done = this.turn.then(() => this.tryNow(read, secret, keep));
    this.turn = done.catch(() => undefined);
    return done;
  }

  waitOf(id: string, tries: Tries): Wait | null {
    return waitAfter(this.unkept.get(id) ?? tries);
  }

  private async tryNow(
    read: () => Promise<Lock | null>,
    secret: string,
    keep: (tries: Tries) => Promise<unknown>,
  ): Promise<VaultKey> {
    const lock = await read();
    if (!lock) throw new CoreFault('vault_damaged');
    const now = Date.now();
    const clockSetBack = lock.lastAt !== null && lock.lastAt > now;
    const hasRoom = !clockSetBack || (await isKept(keep({ wrong: lock.wrong, lastAt: now })));
    if (hasRoom && wait_ms(lock.wrong, lock.lastAt ?? undefined, now) > 0) {
      await this.tell();
      throw new CoreFault('pin_wait');
    }
    const wrong = Math.max(lock.wrong, this.unkept.get(lock.id)?.wrong ?? 0) + 1;
    if (!hasRoom || !(await isKept(keep({ wrong, lastAt: now })))) await this.waitFirst(lock.id, wrong);
    try {
      const key = await unlocked(this.deviceKey, lock, secret);
      this.unkept.delete(lock.id);
      await isKept(keep({ wrong: 0, lastAt: null }));
      return key;
    } catch (problem) {
      await this.tell();
      throw problem;
    }
  }

  /** As long as after a wrong try, and never shorter than the shortest wait: ending the app gives no try back here either. */
  private async waitFirst(id: string, wrong: number): Promise<void> {
    const now = Date.now();
    const tries = { wrong: Math.max(wrong, FIRST_THAT_WAITS), lastAt: now };
    this.unkept.set(id, tries);
    await this.tell();
    await new Promise((over) => setTimeout(over, wait_ms(tries.wrong, now, now)));
  }
}
