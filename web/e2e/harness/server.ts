import assert from 'node:assert/strict';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from './free-port';
import { Post } from './post';
import { until } from './until';
import { within } from './within';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const BINARY =
  process.env['KRING_BINARY'] ?? join(process.env['CARGO_TARGET_DIR'] ?? join(ROOT, 'target'), 'debug/kring');
/** The built web app. */
export const builtWeb = process.env['KRING_WEB'] ?? join(ROOT, 'web/dist');

/** The first start of a demo makes two years of a neighbourhood. */
const STARTS_WITHIN_MS = 180_000;

/**
 * What no log may hold: a token (each begins so), an address, and words as the tests write them: between these marks or as
 * their people are called.
 */
const SECRET = /eyJ|[‹›]|\b[\w.]+@[\w.]+\b|\b(Anna|Piet|Sanne)\b/u;

export interface ServerOptions {
  /** With the demo groups, their mailbox and the sign-in hints. */
  demo?: boolean;
  /** Behind a proxy that says who asks (`X-Forwarded-For`). */
  behindProxy?: boolean;
  /** The address at which people reach it: for passkeys and work accounts. */
  origin?: string;
  /** A mail server of one's own, closed by whoever opened it. */
  post?: Post;
  /** What its environment has besides: secrets. */
  env?: Record<string, string>;
  /** The folder with the built web app. */
  web?: string;
}

/** The real server: its own process, its own data folder. */
export class Server {
  #process: ChildProcess | null = null;
  #log = '';
  /** How far its clock stands from the machine's. Only a build for development can be told so. */
  #aheadMs = 0;

  private constructor(
    readonly data: string,
    readonly port: number,
    private readonly options: ServerOptions,
    private readonly post: Post,
  ) {}

  static async start(options: ServerOptions = {}): Promise<Server> {
    const data = await mkdtemp(join(tmpdir(), 'kring-data-'));
    if (options.demo) await cp(await Server.#neighbourhood(), data, { recursive: true });
    const server = new Server(data, await freePort(), options, options.post ?? (await Post.opens()));
    await server.restart();
    return server;
  }

  /** The demo's data, made once for each build of the server: two years of a neighbourhood take a while. */
  static async #neighbourhood(): Promise<string> {
    const { mtimeMs, size } = await stat(BINARY);
    const made = join(tmpdir(), `kring-demo-${Math.round(mtimeMs)}-${size}`);
    if (existsSync(made)) return made;
    const data = await mkdtemp(join(tmpdir(), 'kring-data-'));
    const first = new Server(data, await freePort(), { demo: true }, await Post.opens());
    await first.restart();
    await first.stop();
    first.post.close();
    await rename(data, made);
    return made;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** What it wrote on standard output and standard error. */
  get log(): string {
    return this.#log;
  }

  /** On the same port and data folder; resolves when it answers. */
  async restart(): Promise<void> {
    const { demo = false, behindProxy = false, web = builtWeb, origin, env: more = {} } = this.options;
    const args = ['serve', '--data', this.data, '--listen', `127.0.0.1:${this.port}`, '--web', web];
    if (origin) args.push('--origin', origin);
    const env = {
      ...process.env,
      ...more,
      KRING_SMTP_URL: this.post.url,
      KRING_MAIL_FROM: 'Kring <kring@example.org>',
      ...(this.#aheadMs !== 0 ? { KRING_CLOCK_AHEAD_MS: String(this.#aheadMs) } : {}),
    };
    const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];
    if (demo) args.push('--demo');
    if (behindProxy) args.push('--behind-proxy');
    const server = spawn(BINARY, args, { env, stdio });
    for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (this.#log += text));
    this.#process = server;
    const answers = () =>
      fetch(`${this.origin}/readyz`, { signal: AbortSignal.timeout(5000) }).then(
        (answer) => answer.ok,
        () => false,
      );
    await until(
      `the server on ${this.origin}`,
      () => {
        if (server.exitCode !== null) throw new Error(`the server ended at once:\n${this.#log}`);
        return answers();
      },
      STARTS_WITHIN_MS,
    );
  }

  /** Asks it to end, as a machine does that is switched off. */
  async stop(): Promise<void> {
    await this.#ends('SIGTERM');
  }

  /** So much time passes for it: it ends, and starts with its clock that far ahead. Devices keep theirs. */
  async letsPass(ms: number): Promise<void> {
    this.#aheadMs += ms;
    await this.stop();
    await this.restart();
  }

  /** It is another moment for it, wherever the machine's own clock stands. Gives how far that is from the machine's. */
  async standsAt(moment: number): Promise<number> {
    await this.letsPass(moment - Date.now() - this.#aheadMs);
    return this.#aheadMs;
  }

  /** `kill -9`. */
  async kill(): Promise<void> {
    await this.#ends('SIGKILL');
  }

  async #ends(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const server = this.#process;
    this.#process = null;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    server.kill(signal);
    await within(`the server to end after ${signal}:\n${this.#log.slice(-2000)}`, gone);
  }

  /** The administrator's command line, on the same data folder; tells what it printed. */
  async admin(...args: string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(BINARY, [...args, '--data', this.data], {
      timeout: 60_000,
    });
    return stdout.trim();
  }

  /** The mails to this address, oldest first: from the demo's own mailbox, or as a mail server was handed them. */
  async lettersTo(address: string): Promise<string[]> {
    if (!this.options.demo) return this.post.lettersTo(address);
    const answer = await fetch(`${this.origin}/demo/mailbox`);
    const letters = (await answer.json()) as { to: string; body: string }[];
    return letters
      .filter(({ to }) => to === address)
      .map(({ body }) => body)
      .reverse();
  }

  /** The next mail to this address. */
  async letterTo(address: string, before = 0): Promise<string> {
    return until(`a mail to ${address}`, async () => (await this.lettersTo(address))[before]);
  }

  /** The sign-in code in the next mail to this address. */
  async codeFor(address: string, before = 0): Promise<string> {
    const letter = await this.letterTo(address, before);
    return /\b\d{6}\b/.exec(letter)?.[0] ?? '';
  }

  /** Kills it and removes the data folder. What it logged says nothing of what people wrote, nor who they are. */
  async discard(): Promise<void> {
    await this.kill();
    this.post.close();
    await rm(this.data, { recursive: true, force: true, maxRetries: 3 });
    const told = this.#log.split('\n').filter((line) => SECRET.test(line));
    assert.deepEqual(told, [], 'the log holds a secret or what a person wrote');
  }
}
