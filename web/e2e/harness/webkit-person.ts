import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { Line } from './line';
import { logLines, readLog, type EntryOnScreen } from './log';
import type { PhotoFile } from './photo';
import type { Server } from './server';
import { WebKit } from './webkit';
import { within } from './within';
import { words } from './words';

/** Someone whose phone has the second engine: does what a `Person` does, on a wire of their own. */
export class WebKitPerson {
  private constructor(
    readonly name: string,
    private readonly browser: WebKit,
    private readonly line: Line,
    private readonly folder: string,
  ) {}

  /** Opens Kring for the first time, and stays until the shell is on the device; goes home when the test ends. */
  static async arrives(t: TestContext, server: Server, name: string): Promise<WebKitPerson> {
    const line = await Line.to(server.port);
    const folder = await mkdtemp(join(tmpdir(), 'kring-photo-'));
    const browser = await WebKit.withNewProfile();
    t.after(async () => {
      await browser.discard();
      await line.cut();
      await rm(folder, { recursive: true });
    });
    await browser.open(line.origin);
    const shell = browser.run('return navigator.serviceWorker.ready.then(() => null)');
    await within(`the shell on the device of ${name}`, shell);
    return new WebKitPerson(name, browser, line, folder);
  }

  async knocks(code: string): Promise<void> {
    await this.browser.tap('link', words('start-with-code'));
    await this.browser.type('textbox', words('join-code'), code);
    await this.browser.type('textbox', words('join-name'), this.name);
    await this.browser.tap('button', words('join-knock'));
    await this.sees(words('knocking'));
  }

  /** The tunnel begins. This engine does not tell the page; it finds out. */
  goesOffline(): Promise<void> {
    return this.line.cut();
  }

  /** The wire is whole again, and the phone says so: this engine's network monitor never saw it go. */
  async comesOnline(): Promise<void> {
    await this.line.heal();
    await this.browser.run(`dispatchEvent(new Event('online')); return null`);
  }

  /** `kill -9`, and a cold start from the same profile at a place in the app. */
  async isKilledAndStartsAgain(path: string): Promise<void> {
    await this.browser.kill();
    await this.browser.start();
    await this.browser.open(`${this.line.origin}/#${path}`);
  }

  async goes(path: string): Promise<void> {
    await this.browser.run(`location.hash = arguments[0]; return null`, path);
  }

  sees(text: string | RegExp, limitMs?: number): Promise<void> {
    return this.browser.sees(text, limitMs);
  }

  async writes(text: string): Promise<void> {
    await this.browser.tap('link', words('write-type'));
    await this.browser.type('textbox', words('write-words'), text);
    await this.#posts(text);
  }

  async writesWithPhoto(text: string, photo: PhotoFile): Promise<void> {
    const file = join(this.folder, photo.name);
    await writeFile(file, photo.buffer);
    await this.browser.tap('link', words('write-type'));
    await this.browser.type('textbox', words('write-words'), text);
    await this.browser.choose(words('write-photo-too'), file);
    await this.browser.tap('button', words('photo-nobody'));
    await this.sees(words('photo-answered'));
    await this.#posts(text);
  }

  /** Records for a moment, and adds words so that the entry can be told apart. */
  async speaks(text: string): Promise<void> {
    await this.browser.tap('link', words('write-speak'));
    await this.browser.tap('button', words('write-speak'));
    await this.sees(words('voice-records'));
    await this.sees(/0:0[1-9]/);
    await this.browser.tap('button', words('listen-stop'));
    await this.sees(words('voice-again'));
    await this.browser.type('textbox', words('write-words'), text);
    await this.#posts(text);
  }

  /** Begins the notes of a meeting, and stays until the screen says that they are kept on this phone. */
  async beginsNotes(space: string, meeting: string, text: string): Promise<void> {
    await this.goes(`/g/${space}/meetings/${meeting}`);
    await this.browser.tap('button', words('meetings-notes-begin'));
    await this.browser.type('textbox', words('meetings-notes-paragraph', { number: 1 }), text);
    await this.sees(words('meetings-waiting'));
  }

  /** The paragraphs of the notes on the screen, in order. */
  notes(): Promise<string[]> {
    return this.browser.run(
      `return [...document.querySelectorAll('textarea')]
         .filter((field) => /^Aantekening \\d+$/.test(field.getAttribute('aria-label') ?? ''))
         .map((field) => field.value);`,
    );
  }

  /** What the log holds, as `Person.log` tells it. */
  async log(): Promise<string[]> {
    return logLines(await this.browser.run<EntryOnScreen[]>(`return (${readLog.toString()})()`), this.name);
  }

  async #posts(text: string): Promise<void> {
    await this.browser.tap('button', words('write-post'));
    await this.sees(text);
    await this.sees(words('status-stored'));
  }
}
