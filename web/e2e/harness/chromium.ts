import { cp, mkdtemp, readdir, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { filesIn } from './files';
import { within } from './within';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing of a test leaves this machine, and nothing waits for what is elsewhere.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
];

export interface Looks {
  width: number;
  height: number;
  colorScheme?: 'light' | 'dark';
}

export const PHONE: Looks = { width: 360, height: 740 };
export const TABLET: Looks = { width: 1180, height: 820 };
/** A tablet on its stand, upright. */
export const UPRIGHT: Looks = { width: 800, height: 1280 };
export const DESK: Looks = { width: 1280, height: 800 };

/** Chromium with a profile folder of its own, that outlives the process. */
export class Chromium {
  #context: BrowserContext | null = null;
  readonly faults: string[] = [];

  private constructor(
    private readonly profile: string,
    private looks: Looks,
  ) {}

  static async withNewProfile(looks: Looks = PHONE): Promise<Chromium> {
    const device = new Chromium(await mkdtemp(join(tmpdir(), 'kring-chromium-')), looks);
    await device.start();
    return device;
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('this browser is not running');
    return this.#context;
  }

  /** A cold start from the profile as it lies on disk. */
  async start(looks: Looks = this.looks): Promise<Page> {
    this.looks = looks;
    const { width, height, colorScheme = 'light' } = looks;
    const context = await chromium.launchPersistentContext(this.profile, {
      executablePath: '/usr/bin/chromium',
      args: FLAGS,
      viewport: { width, height },
      screen: { width, height },
      colorScheme,
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    context.setDefaultTimeout(30_000);
    // The test runner's compiler names inner functions through this; the page has to know it too.
    await context.addInitScript('globalThis.__name = (named) => named');
    context.on('weberror', (fault) => this.faults.push(String(fault.error().stack ?? fault.error())));
    this.#context = context;
    return context.pages()[0] ?? (await context.newPage());
  }

  /** `kill -9` of the browser and everything it started: nothing gets a chance to save. */
  async kill(): Promise<void> {
    const context = this.context;
    const gone = new Promise((resolve) => context.once('close', resolve));
    const pid = Number((await readlink(join(this.profile, 'SingletonLock'))).split('-').pop());
    const started = await startedBy(pid);
    process.kill(-pid, 'SIGKILL');
    for (const each of started) endIfThere(each);
    await within(`Chromium to be gone after kill -9 of ${pid}`, gone);
    this.#context = null;
  }

  async stop(): Promise<void> {
    if (this.#context) await within('Chromium to close', this.#context.close());
    this.#context = null;
  }

  /** Every file of the profile as it lies on disk, the browser's own logs and histories included. */
  files(): Promise<{ path: string; bytes: Buffer }[]> {
    return filesIn(this.profile);
  }

  /** Another device with what lies in this one's profile now, as from a backup. Neither runs. */
  async copy(): Promise<Chromium> {
    const profile = await mkdtemp(join(tmpdir(), 'kring-chromium-'));
    // The lock names the process that ran here.
    const filter = (source: string) => !basename(source).startsWith('Singleton');
    await cp(this.profile, profile, { recursive: true, filter });
    return new Chromium(profile, this.looks);
  }

  /** Stops it and removes the profile. */
  async discard(): Promise<void> {
    await this.stop();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * What else a browser started. Its crash handlers leave its process group, and when they outlive it they hold its standard
 * error open, and with it this process.
 */
async function startedBy(browser: number): Promise<number[]> {
  const output = await readlink(`/proc/${browser}/fd/2`);
  const all = (await readdir('/proc'))
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && pid !== process.pid);
  const outputs = await Promise.all(all.map((pid) => readlink(`/proc/${pid}/fd/2`).catch(() => null)));
  return all.filter((pid, index) => pid !== browser && outputs[index] === output);
}

function endIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'ESRCH') throw problem;
  }
}
