import { expect, test } from 'vitest';
import { Courier } from './courier';
import type { LiveSocket, Outside } from './outside';

class FakeSocket implements LiveSocket {
  onopen: (() => void) | null = null;
  onmessage: ((message: Uint8Array) => void) | null = null;
  onclose: ((reason: string) => void) | null = null;
  readonly sent: Uint8Array[] = [];
  closed = false;

  send(message: Uint8Array): void {
    this.sent.push(message);
  }

  close(): void {
    this.closed = true;
  }
}

/** A network and a clock that only this test moves. */
class Scene {
  nowMs = 0;
  readonly sockets: FakeSocket[] = [];
  readonly heard: string[] = [];
  renewed = 0;
  private readonly timers = new Set<{ atMs: number; act: () => void }>();
  readonly courier: Courier;

  constructor() {
    const outside: Outside = {
      openLive: () => {
        const socket = new FakeSocket();
        this.sockets.push(socket);
        return socket;
      },
      exchange: () => Promise.reject(new Error('no network')),
      hasNetwork: () => true,
      nowMs: () => this.nowMs,
      after: (ms, act) => {
        const timer = { atMs: this.nowMs + ms, act };
        this.timers.add(timer);
        return () => this.timers.delete(timer);
      },
      random: () => 0.5,
    };
    const access = {
      isOpen: true,
      lastsMs: 3_600_000,
      hello: () => Promise.resolve(new TextEncoder().encode('e')),
      renew: () => {
        this.renewed += 1;
        return Promise.resolve('e');
      },
      heardNonce: (nonce: string) => this.heard.push(`nonce ${nonce}`),
    };
    const listener = {
      connected: () => this.heard.push('connected'),
      disconnected: () => this.heard.push('disconnected'),
      received: () => this.heard.push('received'),
      woke: () => {
        this.heard.push('woke');
        // As the core does: it asks the server whether it is there.
        this.courier.send(PING);
      },
    };
    this.courier = new Courier(access, listener, outside);
  }

  /** Time goes by; what is due is done. */
  async passes(ms: number): Promise<void> {
    const end = this.nowMs + ms;
    for (;;) {
      const due = [...this.timers].filter(({ atMs }) => atMs <= end).sort((a, b) => a.atMs - b.atMs)[0];
      if (!due) break;
      this.timers.delete(due);
      this.nowMs = due.atMs;
      due.act();
      await settled();
    }
    this.nowMs = end;
  }

  async connects(): Promise<FakeSocket> {
    this.courier.wake();
    await settled();
    const socket = this.newest();
    socket.onopen?.();
    return socket;
  }

  newest(): FakeSocket {
    const socket = this.sockets.at(-1);
    if (!socket) throw new Error('nobody tried to connect');
    return socket;
  }
}

const PING = new Uint8Array([1]);
const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

test('after a sleep a connection that answers stays', async () => {
  const scene = new Scene();
  const socket = await scene.connects();
  await scene.passes(3_000_000);
  scene.courier.wake();
  expect(socket.sent.at(-1)).toBe(PING);
  await scene.passes(3_900);
  socket.onmessage?.(new Uint8Array());
  await scene.passes(60_000);
  expect(scene.sockets).toHaveLength(1);
  expect(scene.heard).toEqual(['connected', 'woke', 'received']);
});

test('after a sleep a connection that stays silent is replaced within seconds', async () => {
  const scene = new Scene();
  const dead = await scene.connects();
  await scene.passes(3_000_000);
  scene.courier.wake();
  await scene.passes(4_000);
  expect(dead.closed).toBe(true);
  expect(scene.heard).toEqual(['connected', 'woke', 'disconnected']);
  await scene.passes(1_000);
  expect(scene.sockets).toHaveLength(2);
  scene.newest().onopen?.();
  // What the dead one says in the end concerns nobody.
  dead.onmessage?.(new Uint8Array());
  dead.onclose?.('');
  expect(scene.heard.slice(3)).toEqual(['connected']);
});

test('a second wake does not give a silent connection more time', async () => {
  const scene = new Scene();
  const dead = await scene.connects();
  scene.courier.wake();
  await scene.passes(3_000);
  scene.courier.wake();
  await scene.passes(1_000);
  expect(dead.closed).toBe(true);
});

test('a connection that was opening when the phone fell asleep is not waited for', async () => {
  const scene = new Scene();
  scene.courier.wake();
  await settled();
  const stuck = scene.newest();
  scene.courier.wake();
  await scene.passes(4_000);
  expect(stuck.closed).toBe(true);
  await scene.passes(1_000);
  expect(scene.sockets).toHaveLength(2);
});

test('a message that is not answered for long ends the connection', async () => {
  const scene = new Scene();
  const socket = await scene.connects();
  scene.courier.send(new Uint8Array([2]));
  await scene.passes(19_900);
  expect(socket.closed).toBe(false);
  await scene.passes(100);
  expect(socket.closed).toBe(true);
});

test('a nonce that the server wants is in the next proof', async () => {
  const scene = new Scene();
  const socket = await scene.connects();
  socket.onclose?.('use_dpop_nonce bm9uY2U');
  expect(scene.heard).toEqual(['connected', 'nonce bm9uY2U', 'disconnected']);
  await scene.passes(1_000);
  expect(scene.sockets).toHaveLength(2);
  expect(scene.renewed).toBe(0);
});

test('who hears that the session is over asks for a fresh token', async () => {
  const scene = new Scene();
  const socket = await scene.connects();
  socket.onclose?.('signed_out');
  expect(scene.renewed).toBe(1);
});

test('the server that wants a nonce is spoken to again at once, and not for ever', async () => {
  const scene = new Scene();
  (await scene.connects()).onclose?.('use_dpop_nonce bm9uY2U');
  await settled();
  expect(scene.sockets).toHaveLength(2);
  const second = scene.newest();
  second.onopen?.();
  second.onclose?.('use_dpop_nonce bm9uY2U');
  await settled();
  expect(scene.sockets).toHaveLength(2);
  await scene.passes(1_000);
  const third = scene.newest();
  expect(scene.sockets).toHaveLength(3);
  third.onopen?.();
  third.onmessage?.(new Uint8Array());
  third.onclose?.('use_dpop_nonce bm9uY2U');
  await settled();
  expect(scene.sockets).toHaveLength(4);
});
