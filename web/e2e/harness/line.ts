import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { within } from './within';

/**
 * The wire between one device and the server: a TCP proxy that can be cut for real. A cut ends every connection that
 * runs through it and refuses new ones, service workers and WebSockets included; the device learns nothing beforehand.
 */
export class Line {
  readonly #sockets = new Set<Socket>();
  readonly #live = new Set<Socket>();
  readonly #lost = new Map<string, () => void>();
  #proxy: Server | null = null;
  #port = 0;

  private constructor(private readonly serverPort: number) {}

  /** @param port where the device finds it; any that is free when it does not matter. */
  static async to(serverPort: number, port = 0): Promise<Line> {
    const line = new Line(serverPort);
    line.#port = port;
    await line.heal();
    return line;
  }

  /** Where the device finds the server, and the origin its storage belongs to; the same before and after a cut. */
  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async cut(): Promise<void> {
    const proxy = this.#proxy;
    if (!proxy) return;
    this.#proxy = null;
    const closed = new Promise((resolve) => proxy.close(resolve));
    for (const socket of this.#sockets) socket.resetAndDestroy();
    await within('the wire to be cut', closed);
  }

  async heal(): Promise<void> {
    if (this.#proxy) return;
    const proxy = createServer((device) => this.#carry(device));
    await new Promise<void>((resolve, reject) => {
      proxy.once('error', reject);
      proxy.listen(this.#port, '127.0.0.1', resolve);
    });
    this.#port = (proxy.address() as AddressInfo).port;
    this.#proxy = proxy;
  }

  /**
   * What a sleep does to a wire: the connections that run through it stay open for the device and carry nothing any more.
   * New ones are carried as before.
   */
  fallsSilent(): void {
    for (const socket of this.#sockets) {
      socket.unpipe();
      socket.pause();
    }
  }

  /** From now on, the connection breaks whenever the device asks for this path; until it is stopped. */
  loses(path: string): { readonly count: number; stop(): void } {
    const lost = { count: 0, stop: () => void this.#lost.delete(path) };
    this.#lost.set(path, () => (lost.count += 1));
    return lost;
  }

  /** Resolves when no WebSocket runs through it any more, with the moment by `performance.now()`. */
  async liveEnded(): Promise<number> {
    const ended = [...this.#live].map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    await within('the live connection to end', Promise.all(ended));
    return performance.now();
  }

  /** A WebSocket runs through it. */
  get isLive(): boolean {
    return this.#live.size > 0;
  }

  #carry(device: Socket): void {
    const server = connect(this.serverPort, '127.0.0.1');
    device.on('data', (request: Buffer) => {
      const path = /^GET (\S+) /.exec(request.toString('latin1'))?.[1];
      const lose = path === undefined ? undefined : this.#lost.get(path);
      if (!lose) return;
      lose();
      device.resetAndDestroy();
    });
    device.once('data', (request: Buffer) => {
      if (!/^GET \/v1\/live[ ?]/.test(request.toString('latin1'))) return;
      this.#live.add(device);
      device.once('close', () => this.#live.delete(device));
    });
    const ends: [Socket, Socket][] = [
      [device, server],
      [server, device],
    ];
    for (const [from, to] of ends) {
      this.#sockets.add(from);
      from.setNoDelay(true);
      // A server that was killed or a browser that was closed resets its end; the other end then closes too.
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.#sockets.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  }
}
