import { cp, mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
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
    process.kill(-pid, 'SIGKILL');
    await gone;
    this.#context = null;
  }

  async stop(): Promise<void> {
    await this.#context?.close();
    this.#context = null;
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
