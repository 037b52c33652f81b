import type { Send } from './http';

/** A live connection, as much of a `WebSocket` as the courier uses. */
export interface LiveSocket {
  onopen: (() => void) | null;
  onmessage: ((message: Uint8Array) => void) | null;
  /** With the reason that the server gave, if it gave one. */
  onclose: ((reason: string) => void) | null;
  send(message: Uint8Array): void;
  close(): void;
}

/** What the courier stands on: the network, time and chance. */
export interface Outside {
  openLive(): LiveSocket;
  /** One message as one request. */
  exchange(message: Uint8Array): Promise<Response>;
  /** `false`: the browser says that there is no network. */
  hasNetwork(): boolean;
  /** Milliseconds that never go back. */
  nowMs(): number;
  /** Does something later; gives how to call it off. */
  after(ms: number, act: () => void): () => void;
  /** From 0 up to 1. */
  random(): number;
}

/** The browser's own, for who speaks with the server by `send`. */
export const browser = (send: Send): Outside => ({
  openLive: () => new BrowserSocket(),
  exchange: (message) =>
    send('/v1/sync', {
      method: 'POST',
      headers: { 'Content-Type': 'application/cbor' },
      body: message as Uint8Array<ArrayBuffer>,
    }),
  hasNetwork: () => navigator.onLine,
  nowMs: () => performance.now(),
  after: (ms, act) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
});

class BrowserSocket implements LiveSocket {
  onopen: (() => void) | null = null;
  onmessage: ((message: Uint8Array) => void) | null = null;
  onclose: ((reason: string) => void) | null = null;
  private readonly socket: WebSocket;

  constructor() {
    const address = new URL('/v1/live', location.href);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    this.socket = new WebSocket(address);
    this.socket.binaryType = 'arraybuffer';
    this.socket.onopen = () => this.onopen?.();
    this.socket.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => this.onmessage?.(new Uint8Array(data));
    this.socket.onclose = ({ reason }) => this.onclose?.(reason);
  }

  send(message: Uint8Array): void {
    this.socket.send(message as Uint8Array<ArrayBuffer>);
  }

  close(): void {
    this.socket.close();
  }
}
