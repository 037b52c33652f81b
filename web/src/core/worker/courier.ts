import type { Access } from './access';
import type { LiveSocket, Outside } from './outside';

/** Pauses between attempts to open a live connection. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 8_000;
/** The same while the browser says that there is no network: it tells us when there is. */
const PAUSE_WITHOUT_NETWORK_MS = 60_000;
/** A live connection that says nothing this long after we said something is dead. */
const SILENCE_MS = 20_000;
/** The same for a phone that woke: most connections do not outlive a sleep, and its owner is looking at the screen. */
const SILENCE_AFTER_SLEEP_MS = 4_000;
/** A connection that is not open by then will not be. */
const OPENS_WITHIN_MS = 20_000;
/** With this reason the server closes when it wants a nonce in the proof; the nonce follows. */
const NONCE_WANTED = 'use_dpop_nonce ';
/** A fresh access token goes over the live connection this long before the old one ends. */
const RENEW_BEFORE_MS = 60_000;

/** What the courier tells the core. */
export interface Listener {
  connected(): void;
  disconnected(): void;
  received(message: Uint8Array): void;
  /** The device may have slept, and there is a live connection: the core asks the server whether it is there. */
  woke(): void;
}

/**
 * Carries messages: over a WebSocket while there is one, else each as one request. How long it waits between attempts is
 * its own affair; what is sent, and when it is sent again, is the core's.
 */
export class Courier {
  private socket: LiveSocket | null = null;
  private live = false;
  private pauseMs = FIRST_PAUSE_MS;
  /** Since the server last said something else. */
  private wasAskedForNonce = false;
  private cancelRetry = nothing;
  private cancelRenewal = nothing;
  private cancelSilence = nothing;
  /** The moment by which the server must have said something; `null` when nothing is asked of it. */
  private answerByMs: number | null = null;

  constructor(
    private readonly access: Pick<Access, 'isOpen' | 'lastsMs' | 'hello' | 'renew' | 'heardNonce'>,
    private readonly listener: Listener,
    private readonly outside: Outside,
  ) {}

  /** Someone may speak with the server, or no longer. */
  accessChanged(): void {
    if (this.access.isOpen) {
      if (!this.socket) this.wake();
    } else {
      this.close();
    }
  }

  /** The network came back, the phone woke, or the person asks: tries now, and doubts what seems to be there. */
  wake(): void {
    this.cancelRetry();
    this.pauseMs = FIRST_PAUSE_MS;
    if (this.live) {
      this.expectAnswer(SILENCE_AFTER_SLEEP_MS);
      this.listener.woke();
    } else if (this.socket) {
      this.expectAnswer(SILENCE_AFTER_SLEEP_MS);
    } else if (this.access.isOpen) {
      void this.connect();
    }
  }

  /** Sends a message. */
  send(message: Uint8Array): void {
    if (this.live && this.socket) {
      this.socket.send(message);
      this.expectAnswer(SILENCE_MS);
    } else {
      void this.request(message);
    }
  }

  private async request(message: Uint8Array): Promise<void> {
    try {
      const answer = await this.outside.exchange(message);
      if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
      this.listener.received(new Uint8Array(await answer.arrayBuffer()));
      if (!this.socket) this.wake();
    } catch {
      if (!this.live) this.listener.disconnected();
      this.tryLater();
    }
  }

  private async connect(): Promise<void> {
    let hello: Uint8Array;
    try {
      hello = await this.access.hello();
    } catch {
      this.listener.disconnected();
      this.tryLater();
      return;
    }
    if (this.socket) return;
    const socket = this.outside.openLive();
    this.socket = socket;
    this.expectAnswer(OPENS_WITHIN_MS);
    socket.onopen = () => {
      if (this.socket !== socket) return;
      this.live = true;
      this.heard();
      socket.send(hello);
      this.renewInTime();
      this.listener.connected();
    };
    socket.onmessage = (message) => {
      if (this.socket !== socket) return;
      this.heard();
      this.pauseMs = FIRST_PAUSE_MS;
      this.wasAskedForNonce = false;
      this.listener.received(message);
    };
    socket.onclose = (reason) => {
      if (this.socket !== socket) return;
      if (reason.startsWith(NONCE_WANTED) && this.answersNonce(reason.slice(NONCE_WANTED.length))) return;
      this.lost();
      // Whether the session is over is what a fresh token tells.
      if (reason === 'signed_out') void this.access.renew().catch(nothing);
    };
  }

  /** Connects again at once with the nonce that the server wants; not twice in a row. */
  private answersNonce(nonce: string): boolean {
    this.access.heardNonce(nonce);
    if (this.wasAskedForNonce) return false;
    this.wasAskedForNonce = true;
    this.forget();
    this.listener.disconnected();
    void this.connect();
    return true;
  }

  private lost(): void {
    this.forget();
    this.listener.disconnected();
    this.tryLater();
  }

  private close(): void {
    this.cancelRetry();
    const socket = this.socket;
    this.forget();
    socket?.close();
  }

  private forget(): void {
    this.heard();
    this.cancelRenewal();
    this.socket = null;
    this.live = false;
  }

  private tryLater(): void {
    this.cancelRetry();
    if (!this.access.isOpen) return;
    const jitter = 0.75 + this.outside.random() / 2;
    const pauseMs = this.outside.hasNetwork() ? this.pauseMs : PAUSE_WITHOUT_NETWORK_MS;
    this.cancelRetry = this.outside.after(pauseMs * jitter, () => {
      if (!this.socket) void this.connect();
    });
    this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
  }

  /** A connection that says nothing within this time is given up for a new one. What is expected earlier stays so. */
  private expectAnswer(withinMs: number): void {
    const byMs = this.outside.nowMs() + withinMs;
    if (this.answerByMs !== null && this.answerByMs <= byMs) return;
    this.cancelSilence();
    this.answerByMs = byMs;
    this.cancelSilence = this.outside.after(withinMs, () => {
      const socket = this.socket;
      this.lost();
      // It may take minutes until this one is closed; nobody waits for that.
      socket?.close();
    });
  }

  private heard(): void {
    this.cancelSilence();
    this.answerByMs = null;
  }

  private renewInTime(): void {
    this.cancelRenewal();
    const inMs = Math.max(1_000, this.access.lastsMs - RENEW_BEFORE_MS);
    this.cancelRenewal = this.outside.after(inMs, () => {
      const renewed = this.access.renew().then(() => this.access.hello());
      renewed.then(
        (hello) => {
          this.socket?.send(hello);
          this.renewInTime();
        },
        () => this.socket?.close(),
      );
    });
  }
}

function nothing(): void {
  // There is nothing to call off.
}
