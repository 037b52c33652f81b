import type { Access } from './access';
import { ask } from './http';

/** Pauses between attempts to open a live connection. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 8_000;
/** The same while the browser says that there is no network: it tells us when there is. */
const PAUSE_WITHOUT_NETWORK_MS = 60_000;
/** A live connection that says nothing this long after we said something is dead. */
const SILENCE_MS = 20_000;
/** A fresh access token goes over the live connection this long before the old one ends. */
const RENEW_BEFORE_MS = 60_000;

/** What the courier tells the core. */
export interface Listener {
  connected(): void;
  disconnected(): void;
  received(message: Uint8Array): void;
}

/**
 * Carries messages: over a WebSocket while there is one, else each as one request. How long it waits between attempts is
 * its own affair; what is sent, and when it is sent again, is the core's.
 */
export class Courier {
  private socket: WebSocket | null = null;
  private live = false;
  private pauseMs = FIRST_PAUSE_MS;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private renewal: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly access: Access,
    private readonly listener: Listener,
  ) {}

  /** Someone may speak with the server, or no longer. */
  accessChanged(): void {
    if (this.access.isOpen) {
      if (!this.socket) this.wake();
    } else {
      this.close();
    }
  }

  /** Tries now: the network came back, or the person asks. */
  wake(): void {
    clearTimeout(this.retry);
    this.pauseMs = FIRST_PAUSE_MS;
    if (!this.socket && this.access.isOpen) void this.connect();
  }

  /** Sends a message. */
  send(message: Uint8Array): void {
    if (this.live && this.socket) {
      this.socket.send(message as Uint8Array<ArrayBuffer>);
      this.expectAnswer();
    } else {
      void this.request(message);
    }
  }

  private async request(message: Uint8Array): Promise<void> {
    try {
      let answer = await this.exchange(message, await this.access.token());
      if (answer.status === 401) answer = await this.exchange(message, await this.access.renew());
      if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
      this.listener.received(new Uint8Array(await answer.arrayBuffer()));
      if (!this.socket) this.wake();
    } catch {
      if (!this.live) this.listener.disconnected();
      this.tryLater();
    }
  }

  private exchange(message: Uint8Array, token: string): Promise<Response> {
    return ask('/v1/sync', {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/cbor' },
      body: message as Uint8Array<ArrayBuffer>,
    });
  }

  private async connect(): Promise<void> {
    const address = new URL('/v1/live', location.href);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    let token: string;
    try {
      token = await this.access.token();
    } catch {
      this.listener.disconnected();
      this.tryLater();
      return;
    }
    if (this.socket) return;
    const socket = new WebSocket(address);
    this.socket = socket;
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => {
      this.live = true;
      socket.send(new TextEncoder().encode(token));
      this.renewInTime();
      this.listener.connected();
    };
    socket.onmessage = (message: MessageEvent<ArrayBuffer>) => {
      clearTimeout(this.silence);
      this.pauseMs = FIRST_PAUSE_MS;
      this.listener.received(new Uint8Array(message.data));
    };
    socket.onclose = () => {
      if (this.socket === socket) this.lost();
    };
  }

  private lost(): void {
    this.forget();
    this.listener.disconnected();
    this.tryLater();
  }

  private close(): void {
    clearTimeout(this.retry);
    const socket = this.socket;
    this.forget();
    socket?.close();
  }

  private forget(): void {
    clearTimeout(this.silence);
    clearTimeout(this.renewal);
    this.socket = null;
    this.live = false;
  }

  private tryLater(): void {
    clearTimeout(this.retry);
    if (!this.access.isOpen) return;
    const jitter = 0.75 + Math.random() / 2;
    const pauseMs = navigator.onLine ? this.pauseMs : PAUSE_WITHOUT_NETWORK_MS;
    this.retry = setTimeout(() => {
      if (!this.socket) void this.connect();
    }, pauseMs * jitter);
    this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
  }

  private expectAnswer(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => {
      const socket = this.socket;
      this.lost();
      socket?.close();
    }, SILENCE_MS);
  }

  private renewInTime(): void {
    clearTimeout(this.renewal);
    const inMs = Math.max(1_000, this.access.lastsMs - RENEW_BEFORE_MS);
    this.renewal = setTimeout(() => {
      this.access.renew().then(
        (token) => {
          this.socket?.send(new TextEncoder().encode(token));
          this.renewInTime();
        },
        () => this.socket?.close(),
      );
    }, inMs);
  }
}
