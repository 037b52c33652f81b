// A new version of the app waits until the person says yes.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { newGroup } from './harness/group';
import { builtWeb, Server } from './harness/server';
import { words } from './harness/words';

const web = await mkdtemp(join(tmpdir(), 'kring-web-'));
await cp(builtWeb, web, { recursive: true });
const server = await Server.start({ web });
after(async () => {
  await server.discard();
  await rm(web, { recursive: true, force: true });
});

test('a new version waits and asks; what was written stays', async (t) => {
  const group = await newGroup(server, t);
  const { steward: anna } = group;
  await anna.goes(`/g/${anna.space}`);
  await anna.writes('Van voor de nieuwe versie.');

  await server.kill();
  await replace('index.html', '<title>', '<title>Nieuw: ');
  await replace('sw.js', 'kring-shell-', 'kring-shell-next-');
  await server.restart();

  await anna.page.reload();
  const asks = anna.page.getByText(words('new-version'));
  await asks.waitFor();
  assert.ok(!(await anna.page.title()).startsWith('Nieuw'), 'the old one runs until the person says yes');
  await anna.entry('Anna', 'Van voor de nieuwe versie.').waitFor();

  await anna.tap(anna.button('new-version-now'));
  await anna.page.waitForFunction(() => document.title.startsWith('Nieuw'));
  await anna.entry('Anna', 'Van voor de nieuwe versie.').waitFor();
  assert.equal(await asks.count(), 0);
});

async function replace(file: string, from: string, to: string): Promise<void> {
  const path = join(web, file);
  const text = await readFile(path, 'utf8');
  assert.ok(text.includes(from), `${file} has ${from}`);
  await writeFile(path, text.replace(from, to));
  // The server would rather send what lies packed beside it, and that is the old one.
  await Promise.all(['br', 'gz'].map((packed) => rm(`${path}.${packed}`, { force: true })));
}
