import { CoreFault } from '../core';
import type { AskGate } from '../messages';
import type { Gate, LockPasskey, Vault } from '../vault';
import { askLockPasskey, makeLockPasskey, offersLockPasskey } from './lock-passkey';

/** That someone is there is said at most this often. */
const SAY_EVERY_MS = 5_000;
const TOUCHES = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'];

/** The gate as one tab sees it. A tab that showed something and hears that it closed is loaded anew: nothing stays in it. */
export class TabVault implements Vault {
  private gate: Gate | null = null;
  private keep: () => Promise<unknown> = () => Promise.resolve();
  private readonly watchers = new Set<(gate: Gate) => void>();

  constructor(
    private readonly ask: (ask: AskGate) => Promise<unknown>,
    private readonly touched: () => void,
    private readonly loadAnew: () => void = loadFrontDoor,
  ) {}

  /** Asks how it stands, and tells from now on that someone is there. */
  look(): void {
    void this.ask({ ask: 'gate' }).then((gate) => this.hear(gate as Gate));
    let said = -Infinity;
    const touch = () => {
      if (performance.now() - said < SAY_EVERY_MS) return;
      said = performance.now();
      this.touched();
    };
    for (const event of TOUCHES) addEventListener(event, touch, { capture: true, passive: true });
    // Who speaks touches nothing.
    setInterval(() => {
      if (document.querySelector('[data-unkept]')) touch();
    }, SAY_EVERY_MS);
  }

  hear(gate: Gate): void {
    // Also when what is open now is another's: a tab that slept may have missed what lay between.
    if (this.gate?.state === 'open' && (gate.state !== 'open' || gate.profile !== this.gate.profile)) {
      this.closed();
      return;
    }
    this.gate = gate;
    for (const watcher of this.watchers) watcher(gate);
  }

  /** The place that this tab shows. */
  get profile(): string | null {
    return this.gate?.state === 'open' ? this.gate.profile : null;
  }

  beforeLock(keep: () => Promise<unknown>): void {
    this.keep = keep;
  }

  /** Keeps what is on this tab's screen. What cannot be kept is lost with the tab: the lock does not wait for it. */
  async keepNow(): Promise<void> {
    if (this.profile !== null) await this.keep().catch(() => undefined);
  }

  closed(): void {
    if (this.gate?.state === 'open') this.loadAnew();
  }

  watch(onGate: (gate: Gate) => void): () => void {
    this.watchers.add(onGate);
    if (this.gate) onGate(this.gate);
    return () => this.watchers.delete(onGate);
  }

  unlock(profile: string, pin: string): Promise<void> {
    return this.done({ ask: 'unlock', profile, pin });
  }

  giveGroupCode(code: string): Promise<void> {
    return this.done({ ask: 'groupCode', code });
  }

  lock(): Promise<void> {
    return this.done({ ask: 'lock' });
  }

  setPin(pin: string | null, current: string | null): Promise<void> {
    return this.done({ ask: 'setPin', pin, current });
  }

  offersPasskey(): Promise<boolean> {
    return offersLockPasskey();
  }

  async addPasskey(current: string): Promise<void> {
    // Before the device makes one that would stay behind.
    await this.done({ ask: 'checkPin', pin: current });
    const { passkey, secret } = await makeLockPasskey('Kring');
    await this.done({ ask: 'addPasskey', current, passkey, secret }).finally(() => secret.fill(0));
  }

  removePasskey(current: string): Promise<void> {
    return this.done({ ask: 'removePasskey', current });
  }

  async unlockWithPasskey(profile: string, passkey: LockPasskey): Promise<void> {
    const secret = await askLockPasskey(passkey);
    await this.done({ ask: 'unlockWithPasskey', profile, secret }).finally(() => secret.fill(0));
  }

  setIdle(minutes: number | null): Promise<void> {
    return this.done({ ask: 'setIdle', minutes });
  }

  share(code: string): Promise<void> {
    return this.done({ ask: 'share', code });
  }

  unshare(): Promise<void> {
    return this.done({ ask: 'unshare' });
  }

  addSomeone(): Promise<void> {
    return this.done({ ask: 'addSomeone' });
  }

  tryAgain(): Promise<void> {
    return this.done({ ask: 'tryAgain' });
  }

  private async done(ask: AskGate): Promise<void> {
    if (!this.gate) throw new CoreFault('storage_broken');
    await this.ask(ask);
  }
}

/** Nothing of what was open may be in the address. */
function loadFrontDoor(): void {
  history.replaceState(null, '', location.pathname);
  location.reload();
}
