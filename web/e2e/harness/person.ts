import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { Chromium, PHONE, type Looks } from './chromium';
import { Line } from './line';
import { logLines, readLog } from './log';
import type { Server } from './server';
import { words } from './words';
import { within } from './within';

/** Someone with a phone: a browser of their own, on a wire of their own. Says and does what a person does. */
export class Person {
  /** Taps on the glass so far. Typing is none. */
  taps = 0;
  #offline = false;
  #space: string | null = null;

  private constructor(
    readonly name: string,
    readonly browser: Chromium,
    readonly line: Line,
    public page: Page,
  ) {}

  /** Opens Kring for the first time, and stays until the shell is on the device. */
  static async arrives(server: Server, name: string, looks: Looks = PHONE, port = 0): Promise<Person> {
    const line = await Line.to(server.port, port);
    const browser = await Chromium.withNewProfile(looks);
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    const person = new Person(name, browser, line, page);
    await page.goto(line.origin);
    await person.hasTheShell();
    return person;
  }

  /** The app itself is on the device, for the address that is open. */
  async hasTheShell(): Promise<void> {
    const shell = this.page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (active?.state === 'activated') return;
      await new Promise((resolve) => active?.addEventListener('statechange', resolve, { once: true }));
    });
    await within(`the shell on the device of ${this.name}`, shell);
  }

  async tap(target: Locator): Promise<void> {
    this.taps += 1;
    await target.click();
  }

  button(key: string, values: Record<string, string> = {}): Locator {
    return this.page.getByRole('button', { name: words(key, values), exact: true });
  }

  link(key: string): Locator {
    return this.page.getByRole('link', { name: words(key), exact: true });
  }

  /** Goes to a place inside the app, as by a link: without loading anything. */
  async goes(path: string): Promise<void> {
    await this.page.evaluate((hash) => location.assign(`#${hash}`), path);
  }

  /** The group this person is in, or was in last. */
  get space(): string {
    this.#space = /#\/g\/([0-9a-f-]{36})/.exec(this.page.url())?.[1] ?? this.#space;
    assert(this.#space, `${this.name} was in no group yet: ${this.page.url()}`);
    return this.#space;
  }

  /** The tunnel begins: the wire is cut, and the phone notices it as a phone does. */
  async goesOffline(): Promise<void> {
    this.#offline = true;
    await this.line.cut();
    await this.browser.context.setOffline(true);
  }

  async comesOnline(): Promise<void> {
    this.#offline = false;
    await this.line.heal();
    await this.browser.context.setOffline(false);
  }

  /** The phone wakes and tells the page that there is a network, as it does when it had none in its sleep. */
  async wakes(): Promise<void> {
    await this.page.evaluate(() => dispatchEvent(new Event('online')));
  }

  /** `kill -9`, and a cold start from the same profile, with or without a connection as before. */
  async isKilledAndStartsAgain(): Promise<void> {
    const { hash } = new URL(this.page.url());
    await this.browser.kill();
    await this.#starts(hash);
  }

  /** A cold start at the front door, after the browser was killed. */
  async startsAgain(): Promise<void> {
    await this.#starts('');
  }

  /** The phone dies, and a second one is made from its storage; both start where it was. They share the wire. */
  async isCopied(): Promise<Person> {
    const { hash } = new URL(this.page.url());
    await this.browser.kill();
    const copy = new Person(this.name, await this.browser.copy(), this.line, this.page);
    copy.#offline = this.#offline;
    copy.#space = this.#space;
    await this.#starts(hash);
    await copy.#starts(hash);
    return copy;
  }

  async #starts(hash: string): Promise<void> {
    this.page = await this.browser.start();
    if (this.#offline) await this.browser.context.setOffline(true);
    await this.page.goto(`${this.line.origin}/${hash}`);
  }

  async joins(code: string): Promise<void> {
    await this.tap(this.link('start-with-code'));
    await this.page.getByLabel(words('join-code')).fill(code);
    await this.page.getByLabel(words('join-name'), { exact: false }).fill(this.name);
    await this.tap(this.button('join-knock'));
    await this.page.getByText(words('knocking')).waitFor();
    assert(this.space);
  }

  /** As a steward: opens the door for someone who knocks, as a member or for a guest. */
  async opensTheDoorFor(
    name: string,
    how: 'members-open' | 'members-open-guest' = 'members-open',
  ): Promise<void> {
    await this.goes(`/g/${this.space}/members`);
    const knock = this.page.getByRole('region', { name: words('members-knocks', { name }) });
    await this.tap(knock.getByRole('button', { name: words(how) }));
    await knock.waitFor({ state: 'detached' });
  }

  /** As a steward: takes someone out of the group, with a reason. */
  async takesOut(name: string): Promise<void> {
    const { page } = this;
    await this.goes(`/g/${this.space}/members`);
    await this.tap(page.getByRole('link', { name: new RegExp(`^${name}`) }));
    await this.tap(this.button('members-take-out'));
    await page.getByLabel(words('members-talk-reason')).fill('We spraken dit af.');
    await this.tap(this.button('members-take-out-yes'));
    // The list says it once the server did it.
    await this.goes(`/g/${this.space}/members`);
    await page.getByRole('list', { name: words('members-title') }).waitFor();
    await page.getByRole('link', { name: new RegExp(`^${name}`) }).waitFor({ state: 'detached' });
  }

  /** Takes back an own entry: Meer, Haal weg, and yes. */
  async withdraws(text: string): Promise<void> {
    const entry = this.entry(this.name, text);
    await this.tap(entry.getByText(words('more'), { exact: true }));
    await this.tap(entry.getByRole('button', { name: words('withdraw') }));
    await this.tap(entry.getByRole('button', { name: words('withdraw-yes') }));
    await entry.waitFor({ state: 'detached' });
  }

  /** Opens a group from the list of one's groups. */
  async opensGroup(group: string): Promise<void> {
    await this.goes('/groups');
    await this.tap(this.page.getByRole('link', { name: new RegExp(`^${group}`) }));
    await this.isIn(group);
  }

  async isIn(group: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: group }).waitFor();
    // On a phone a way to begin; where there is room, the sheet to write on.
    await this.link('write-type').or(this.button('write-post')).first().waitFor();
    assert(this.space);
  }

  async writes(text: string): Promise<void> {
    await this.tap(this.link('write-type'));
    await this.page.getByLabel(words('write-words')).fill(text);
    await this.posts();
  }

  async writesWithPhoto(
    text: string,
    photo: { name: string; mimeType: string; buffer: Buffer },
  ): Promise<void> {
    await this.tap(this.link('write-type'));
    await this.page.getByLabel(words('write-words')).fill(text);
    await this.page.getByLabel(words('write-photo-too')).setInputFiles(photo);
    await this.tap(this.button('photo-nobody'));
    await this.posts();
  }

  /** Records for a moment, and adds words so that the entry can be told apart. */
  async speaks(text: string): Promise<void> {
    await this.tap(this.link('write-speak'));
    await this.tap(this.button('write-speak'));
    const recording = this.page.getByText(words('voice-records'));
    await recording.waitFor();
    await this.page.getByText(/^0:0[1-9]$/).waitFor();
    await this.tap(this.button('listen-stop'));
    await this.button('voice-again').waitFor();
    await this.page.getByLabel(words('write-words')).fill(text);
    await this.posts();
  }

  async posts(): Promise<void> {
    await this.tap(this.button('write-post'));
    await this.link('write-type').waitFor();
  }

  /** The entry with these words, by its author as this person reads it. */
  entry(author: string, text: string): Locator {
    const name = author === this.name ? words('you') : author;
    return this.page.getByRole('article', { name, exact: true }).filter({ hasText: text });
  }

  /** What this person's log holds, newest first: each entry as its author and its words, and what else it has. */
  async log(): Promise<string[]> {
    return logLines(await within(`the log of ${this.name}`, this.page.evaluate(readLog)), this.name);
  }

  async leaves(): Promise<void> {
    await this.browser.discard();
    await this.line.cut();
  }
}
