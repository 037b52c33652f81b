// A new version of the app waits until the person says yes; then every tab takes it, and nobody loses words by it.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { newGroup } from './harness/group';
import { builtWeb, Server } from './harness/server';
import { words } from './harness/words';

test('a new version waits and asks; what was written stays', async (t) => {
  const app = await App.served(t);
  const group = await newGroup(app.server, t);
  const { steward: anna } = group;
  await anna.goes(`/g/${anna.space}`);
  await anna.writes('Van voor de nieuwe versie.');
  await app.isReplaced();

  await anna.page.reload();
  const asks = anna.page.getByText(words('new-version'));
  await asks.waitFor();
  assert.equal(await anna.page.locator(NEW).count(), 0, 'the old one runs until the person says yes');
  await anna.entry('Anna', 'Van voor de nieuwe versie.').waitFor();

  await anna.tap(anna.button('new-version-now'));
  await isNew(anna.page);
  await anna.entry('Anna', 'Van voor de nieuwe versie.').waitFor();
  assert.equal(await asks.count(), 0);
});

test('every tab takes the new version; a draft and a note stand there again, and other words are waited for', async (t) => {
  const app = await App.served(t);
  const group = await newGroup(app.server, t);
  const { steward: anna } = group;
  const meeting = await group.meetingToday();
  const address = (path: string) => `${anna.line.origin}/#/${path}`;
  const opened = async (path: string) => {
    const page = await anna.browser.context.newPage();
    await page.goto(address(path));
    return page;
  };
  const asking = anna.page;
  await anna.goes(`/g/${anna.space}`);
  const drafting = await opened(`g/${anna.space}/write/type`);
  const noting = await opened(`g/${anna.space}/meetings/${meeting}`);
  const elsewhere = await opened('me/profile');

  await app.isReplaced();
  await asking.reload();
  await asking.getByText(words('new-version')).waitFor();
  await noting.getByRole('button', { name: words('meetings-notes-begin') }).click();
  const note = noting.getByRole('textbox', { name: words('meetings-notes-paragraph', { number: 1 }) });
  await note.fill('Een halve notitie');
  await elsewhere.getByLabel(words('me-name')).fill('Annemiek');
  await drafting.getByLabel(words('write-words')).fill('Een halve zin');
  await asking.getByRole('button', { name: words('new-version-now') }).click();

  await Promise.all([asking, drafting, noting].map(isNew));
  assert.equal(await drafting.getByLabel(words('write-words')).inputValue(), 'Een halve zin');
  await note.waitFor();
  assert.equal(await note.inputValue(), 'Een halve notitie');
  await elsewhere.getByText(words('new-version')).waitFor();
  assert.equal(await elsewhere.locator(NEW).count(), 0, 'nothing is pulled from under someone’s hands');
  assert.equal(await elsewhere.getByLabel(words('me-name')).inputValue(), 'Annemiek');
  await elsewhere.evaluate((hash) => location.assign(hash), '#/groups');
  await isNew(elsewhere);
});

const NEW = 'head[data-version=next]';
const isNew = (page: Page) => page.locator(NEW).waitFor({ state: 'attached' });

/** The app as a server hands it out, until there is a newer one. */
class App {
  private constructor(
    readonly server: Server,
    private readonly web: string,
  ) {}

  static async served(t: TestContext): Promise<App> {
    const web = await mkdtemp(join(tmpdir(), 'kring-web-'));
    await cp(builtWeb, web, { recursive: true });
    const server = await Server.start({ web });
    t.after(async () => {
      await server.discard();
      await rm(web, { recursive: true, force: true });
    });
    return new App(server, web);
  }

  async isReplaced(): Promise<void> {
    await this.server.kill();
    await this.#replace('index.html', '<head>', '<head data-version="next">');
    await this.#replace('sw.js', 'kring-shell-', 'kring-shell-next-');
    await this.server.restart();
  }

  async #replace(file: string, from: string, to: string): Promise<void> {
    const path = join(this.web, file);
    const text = await readFile(path, 'utf8');
    assert.ok(text.includes(from), `${file} has ${from}`);
    await writeFile(path, text.replace(from, to));
    // The server would rather send what lies packed beside it, and that is the old one.
    await Promise.all(['br', 'gz'].map((packed) => rm(`${path}.${packed}`, { force: true })));
  }
}
