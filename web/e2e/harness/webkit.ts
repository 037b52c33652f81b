import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port';
import { until } from './until';

const BROWSER = fileURLToPath(new URL('webkit-browser.py', import.meta.url));
const ROLES = createRequire(import.meta.url).resolve('@testing-library/dom/dist/@testing-library/dom.umd.js');
/** The key under which a WebDriver answer holds an element (W3C WebDriver §12). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

type Element = { [ELEMENT]: string };

/**
 * The second engine: WebKitGTK with a profile folder of its own, spoken to in plain W3C WebDriver. Elements are found
 * by role and accessible name, as in Chromium.
 */
export class WebKit {
  #processes: ChildProcess[] = [];
  #session = '';

  private constructor(private readonly profile: string) {}

  static async withNewProfile(): Promise<WebKit> {
    const device = new WebKit(await mkdtemp(join(tmpdir(), 'kring-webkit-')));
    await device.start();
    return device;
  }

  /** A cold start from the profile as it lies on disk. */
  async start(): Promise<void> {
    const runtime = join(this.profile, 'run');
    await mkdir(runtime, { recursive: true, mode: 0o700 });
    const display = await this.#screen();
    const port = await freePort();
    const env = {
      ...process.env,
      DISPLAY: display,
      HOME: this.profile,
      XDG_RUNTIME_DIR: runtime,
      LANG: 'C.UTF-8',
      TZ: 'Europe/Amsterdam',
      NO_AT_BRIDGE: '1',
      // Root in a container: the web process's own sandbox cannot be set up, and only our own pages are opened.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    };
    const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
      env,
      stdio: 'ignore',
      detached: true,
    });
    this.#processes.push(driver);
    const root = `http://127.0.0.1:${port}`;
    await until('WebKitWebDriver listens', () =>
      fetch(`${root}/status`).then(
        (r) => r.ok,
        () => false,
      ),
    );
    const browserOptions = { binary: BROWSER, args: [this.profile, '412', '915'] };
    const opened = await send('POST', `${root}/session`, {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } },
    });
    this.#session = `${root}/session/${(opened as { sessionId: string }).sessionId}`;
  }

  async open(url: string): Promise<void> {
    await send('POST', `${this.#session}/url`, { url });
  }

  async reload(): Promise<void> {
    await send('POST', `${this.#session}/refresh`, {});
  }

  /** Runs a function body in the page; its promise is awaited. */
  async run<T>(script: string, ...args: unknown[]): Promise<T> {
    return (await send('POST', `${this.#session}/execute/sync`, { script, args })) as T;
  }

  /** Taps what has this role and accessible name, once it is there and can be tapped. */
  async tap(role: string, name: string | RegExp): Promise<void> {
    const target = await this.#find(role, name);
    await this.#element(target, 'click', {});
  }

  async type(role: string, name: string | RegExp, text: string): Promise<void> {
    const target = await this.#find(role, name);
    await this.#element(target, 'clear', {});
    await this.#element(target, 'value', { text });
  }

  /** Gives a file to a file field, found by its label. */
  async choose(label: string | RegExp, path: string): Promise<void> {
    const target = await until(`a file field labelled ${label}`, () =>
      this.#query('queryAllByLabelText', label),
    );
    await this.#element(target, 'value', { text: path });
  }

  async sees(text: string | RegExp, limitMs?: number): Promise<void> {
    await until(`the words ${text}`, async () => matches(text, await this.words()), limitMs);
  }

  /** Everything a person can read on the screen now. */
  words(): Promise<string> {
    return this.run('return document.body.innerText');
  }

  /** `kill -9` of the browser and everything it started. */
  async kill(): Promise<void> {
    const ended = this.#processes.map((process) => process.exitCode ?? once(process, 'exit'));
    for (const { pid } of this.#processes) if (pid) process.kill(-pid, 'SIGKILL');
    await Promise.all(ended);
    this.#processes = [];
  }

  async discard(): Promise<void> {
    await this.kill();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 3 });
  }

  #find(role: string, name: string | RegExp): Promise<Element> {
    return until(`a ${role} named ${name}`, () => this.#query('queryAllByRole', role, name));
  }

  async #query(by: string, what: string | RegExp, name?: string | RegExp): Promise<Element | null> {
    if (!(await this.run<boolean>('return !!window.TestingLibraryDom'))) {
      await this.run(`${await readFile(ROLES, 'utf8')}; return null;`);
    }
    return this.run(
      `const [by, what, name] = arguments;
       const text = (t) => t && (t.exp ? new RegExp(t.exp, t.flags) : t.text);
       const found = window.TestingLibraryDom[by](document.body, text(what), name ? { name: text(name) } : undefined);
       const usable = found.filter((e) => !e.disabled);
       return usable[0] ?? null;`,
      by,
      portable(what),
      name === undefined ? null : portable(name),
    );
  }

  #element(target: Element, act: string, body: object): Promise<unknown> {
    return send('POST', `${this.#session}/element/${target[ELEMENT]}/${act}`, body);
  }

  /** A screen in memory, numbered by Xvfb itself. */
  async #screen(): Promise<string> {
    const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      detached: true,
    });
    this.#processes.push(screen);
    const [number] = (await once(screen.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer];
    return `:${number.toString().trim()}`;
  }
}

async function send(method: string, url: string, body?: object): Promise<unknown> {
  const answer = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body ? JSON.stringify(body) : null,
  });
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok) throw new Error(`WebKit: ${JSON.stringify(value)}`);
  return value;
}

function portable(text: string | RegExp): object {
  return typeof text === 'string' ? { text } : { exp: text.source, flags: text.flags };
}

function matches(text: string | RegExp, words: string): boolean {
  return typeof text === 'string' ? words.includes(text) : text.test(words);
}
