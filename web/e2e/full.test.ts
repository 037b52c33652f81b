// A phone without room: it says so, keeps what stands on the screen, harms nothing that was kept, and goes on when there is
// room again.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { newGroup } from './harness/group';
import type { Person } from './harness/person';
import { takePhoto } from './harness/photo';
import { Server } from './harness/server';
import { until } from './harness/until';
import { words } from './harness/words';

const server = await Server.start();
after(() => server.discard());

test('a full phone keeps the words on the screen, and sends them once there is room', async (t) => {
  const group = await newGroup(server, t);
  const { steward: anna } = group;
  const piet = await group.member('Piet');
  await anna.goes(`/g/${group.space}`);
  const photo = await takePhoto(piet.page);
  await piet.writes('Toen er nog ruimte was.');
  await anna.entry('Piet', 'Toen er nog ruimte was.').waitFor();

  await piet.tap(piet.link('write-type'));
  const full = await fill(piet);
  const field = piet.page.getByLabel(words('write-words'));
  await field.fill('Er is geen ruimte meer.');
  await piet.tap(piet.button('write-post'));
  await piet.page.getByText(words('fault-storage-full')).waitFor();
  assert.equal(await field.inputValue(), 'Er is geen ruimte meer.');
  // The draft was tried too, and nothing says that it is kept.
  await piet.page.getByText(words('write-kept')).waitFor({ state: 'detached' });
  await piet.page.getByLabel(words('write-photo-too')).setInputFiles(photo);
  await piet.page.getByText(words('fault-storage-full')).nth(1).waitFor();
  assert.equal(await field.inputValue(), 'Er is geen ruimte meer.', 'the words stand there still');

  // What others write is read all the same, and what was kept stands.
  await anna.writes('Van Anna, voor een volle telefoon.');
  const second = await piet.browser.context.newPage();
  await second.goto(`${piet.line.origin}/#/g/${group.space}`);
  await second.getByText('Toen er nog ruimte was.').waitFor();
  await second.close();
  assert.equal(await anna.page.getByText('Er is geen ruimte meer.').count(), 0);

  await full.isEmptied();
  await field.fill('Er is geen ruimte meer. Of toch?');
  await piet.page.getByText(words('write-kept')).waitFor();
  await piet.page.getByLabel(words('write-photo-too')).setInputFiles(photo);
  await piet.tap(piet.button('photo-nobody'));
  await piet.posts();
  const sent = anna.entry('Piet', 'Er is geen ruimte meer.');
  await sent.getByRole('img', { name: /^Foto van/ }).waitFor();
  await piet.entry('Anna', 'Van Anna, voor een volle telefoon.').waitFor();
  await piet.isKilledAndStartsAgain();
  await piet.entry('Piet', 'Er is geen ruimte meer.').getByText(words('status-shared')).waitFor();
  for (const { page } of [anna, piet])
    assert.equal(await page.getByText('Er is geen ruimte meer. Of toch?').count(), 1);
});

/** The browser looks again at how much room there is when what it knew is this old (30 s), and not before. */
const LOOKS_AGAIN_WITHIN_MS = 60_000;

/** Takes away all room that the browser gives Kring, and stays until the browser knows. */
async function fill(person: Person): Promise<{ isEmptied(): Promise<void> }> {
  const { page } = person;
  const { origin } = person.line;
  const browser = await person.browser.context.newCDPSession(page);
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await until('no room', async () => !(await hasRoom(page)), LOOKS_AGAIN_WITHIN_MS);
  return {
    isEmptied: async () => {
      await browser.send('Storage.overrideQuotaForOrigin', { origin });
      await until('room', () => hasRoom(page), LOOKS_AGAIN_WITHIN_MS);
    },
  };
}

/** Whether a byte can be stored, in a database beside Kring's. */
function hasRoom(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const opening = indexedDB.open('room');
        opening.onupgradeneeded = () => opening.result.createObjectStore('bytes');
        opening.onerror = () => resolve(false);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('bytes', 'readwrite');
          writing.objectStore('bytes').put(new Uint8Array(1), 0);
          writing.oncomplete = () => resolve(true);
          writing.onabort = () => resolve(false);
        };
      }),
  );
}
