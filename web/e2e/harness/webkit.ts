import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port';
import { until } from './until';
import { within } from './within';

const BROWSER = fileURLToPath(new URL('webkit-browser.py', import.meta.url));
const ROLES = createRequire(import.meta.url).resolve('@testing-library/dom/dist/@testing-library/dom.umd.js');
/** The key under which a WebDriver answer holds an element (W3C WebDriver §12). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Errors (W3C WebDriver §6.6) that say: the page was still moving, look again. */
const NOT_YET = ['stale element reference', 'element not interactable', 'element click intercepted'];

type Element = { [ELEMENT]: string };

/** What is looked for, by a query of Testing Library. */
interface Wanted {
  by: 'queryAllByRole' | 'queryAllByLabelText';
  what: string | RegExp;
  name?: string | RegExp;
}

class WebDriverFault extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`WebKit: ${code}: ${message}`);
  }
}

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

  /** Taps what has this role and accessible name, once it is there, shown, and nothing lies over it. */
  async tap(role: string, name: string | RegExp): Promise<void> {
    const wanted: Wanted = { by: 'queryAllByRole', what: role, name };
    await this.#act(`a ${role} named ${name}`, wanted, (target) => this.#element(target, 'click', {}), true);
  }

  /** Writes in a field, and stays until the words stand in it. */
  async type(role: string, name: string | RegExp, text: string): Promise<void> {
    const field: Wanted = { by: 'queryAllByRole', what: role, name };
    await this.#act(`a ${role} named ${name}`, field, (target) => this.#element(target, 'clear', {}));
    await this.#act(`a ${role} named ${name}`, field, (target) => this.#element(target, 'value', { text }));
    await until(`the ${role} named ${name} to hold ${text}`, async () => {
      const target = await this.#query(field);
      return target && (await this.run<string>('return arguments[0].value', target)) === text;
    });
  }

  /** Gives a file to a file field, found by its label. The field itself need not be shown. */
  async choose(label: string | RegExp, path: string): Promise<void> {
    await this.#act(`a file field labelled ${label}`, { by: 'queryAllByLabelText', what: label }, (target) =>
      this.#element(target, 'value', { text: path }),
    );
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
    await within('WebKit to be gone', Promise.all(ended));
    this.#processes = [];
  }

  async discard(): Promise<void> {
    await this.kill();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 3 });
  }

  /** Does something to an element as soon as it can be done. */
  #act(
    what: string,
    wanted: Wanted,
    act: (target: Element) => Promise<unknown>,
    onTop = false,
  ): Promise<true> {
    return until(what, async () => {
      const target = await this.#query(wanted, onTop);
      if (!target) return false;
      try {
        await act(target);
        return true;
      } catch (problem) {
        if (problem instanceof WebDriverFault && NOT_YET.includes(problem.code)) return false;
        throw problem;
      }
    });
  }

  /**
   * The one that can be acted on: brought to the middle of the glass, clear of what sticks to its edges, and standing
   * still. What is to be tapped must also be what lies on top there.
   */
  async #query({ by, what, name }: Wanted, onTop = false): Promise<Element | null> {
    if (!(await this.run<boolean>('return !!window.TestingLibraryDom'))) {
      await this.run(`${await readFile(ROLES, 'utf8')}; return null;`);
    }
    return this.run(
      `const [by, what, name, onTop] = arguments;
       const text = (t) => t && (t.exp ? new RegExp(t.exp, t.flags) : t.text);
       const found = window.TestingLibraryDom[by](document.body, text(what), name ? { name: text(name) } : undefined);
       const usable = found.find((each) => !each.disabled);
       if (!usable) return null;
       usable.scrollIntoView({ block: 'center', behavior: 'instant' });
       const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
       const place = () => { const { x, y, width, height } = usable.getBoundingClientRect(); return [x, y, width, height]; };
       const before = place();
       return frame().then(frame).then(() => {
         const [x, y, width, height] = place();
         const still = usable.isConnected && before.join() === [x, y, width, height].join();
         const top = document.elementFromPoint(x + width / 2, y + height / 2);
         return still && (!onTop || usable.contains(top)) ? usable : null;
       });`,
      by,
      portable(what),
      name === undefined ? null : portable(name),
      onTop,
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
    signal: AbortSignal.timeout(60_000),
  });
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok) {
    const { error, message } = value as { error: string; message: string };
    throw new WebDriverFault(error, message);
  }
  return value;
}

function portable(text: string | RegExp): object {
  return typeof text === 'string' ? { text } : { exp: text.source, flags: text.flags };
}

function matches(text: string | RegExp, words: string): boolean {
  return typeof text === 'string' ? words.includes(text) : text.test(words);
}
