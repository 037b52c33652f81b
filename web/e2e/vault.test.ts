// A tablet that several people use, and a phone with a PIN: what each wrote is there for them, and for nobody else.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { UPRIGHT } from './harness/chromium';
import { arrivesFor, newGroup, type Group } from './harness/group';
import { Server } from './harness/server';
import { keptBy } from './harness/stored';
import {
  choosesPin,
  closesUp,
  givesCode,
  opensPlace,
  sharesTablet,
  takesPlace,
  typesPin,
} from './harness/vault';
import { until } from './harness/until';
import { words } from './harness/words';
import { wordIn } from './harness/words-in';

/** Names and words that share no three letters with anything else, so that they are found wherever they stand. */
const PEOPLE = [
  { name: 'Qvxzpa', pin: '1234', draft: 'wjqkxz', said: 'zxqvwj' },
  { name: 'Jzxwqo', pin: '987654', draft: 'xkzqjv', said: 'vqzwkx' },
  { name: 'Wkqxje', pin: '00000000', draft: 'kvwqzx', said: 'jwxqkv' },
] as const;
const CONTROL = 'xzvkqjw';

const server = await Server.start();
after(() => server.discard());

test('one tablet, three people, no connection: each has their own, and nobody else can read it', async (t) => {
  const group = await newGroup(server, t);
  const { steward: anna } = group;
  const tablet = await group.member(PEOPLE[0].name, UPRIGHT);
  await choosesPin(tablet, PEOPLE[0].pin);
  await sharesTablet(tablet, group.code);
  for (const { name, pin } of PEOPLE.slice(1)) {
    await closesUp(tablet, 'gate-code-title');
    await takesPlace(tablet, { tablet: group.code, group: group.code }, name, pin);
    await anna.opensTheDoorFor(name);
    await tablet.isIn(group.name);
  }
  await anna.goes(`/g/${group.space}`);
  await closesUp(tablet, 'gate-code-title');

  await tablet.goesOffline();
  for (const { name, pin, draft, said } of PEOPLE) {
    await opensPlace(tablet, group.code, name, pin);
    await tablet.goes(`/g/${group.space}`);
    await tablet.writes(`Van ${name}: ${said}.`);
    await tablet.tap(tablet.link('write-type'));
    await tablet.page.getByLabel(words('write-words')).fill(`Half geschreven: ${draft}.`);
    await tablet.page.getByText(words('write-kept')).waitFor();
    await closesUp(tablet, 'gate-code-title');
  }
  await leavesControl(tablet);
  await tablet.browser.kill();
  await findsNothing(tablet, 'after kill -9');

  await tablet.startsAgain();
  assert.deepEqual(await shownNames(tablet), [], 'no name before the code of the group');
  for (const { name, pin, draft, said } of PEOPLE) {
    await opensPlace(tablet, group.code, name, pin);
    await tablet.goes(`/g/${group.space}`);
    await tablet.page.getByText(said).waitFor();
    await tablet.page.getByText(words('status-stored')).first().waitFor();
    for (const other of PEOPLE.filter((each) => each.name !== name)) {
      assert.equal(await tablet.page.getByText(other.said).count(), 0, `${name} reads ${other.name}`);
      await tablet.goes('/search');
      await tablet.page.getByLabel(words('search-field')).fill(other.said);
      await tablet.page.getByText(words('search-nothing'), { exact: true }).waitFor();
    }
    await tablet.goes(`/g/${group.space}/write/type`);
    const field = tablet.page.getByLabel(words('write-words'));
    await field.waitFor();
    assert.equal(await field.inputValue(), `Half geschreven: ${draft}.`);
    for (const { place, bytes } of await keptBy(tablet.page)) {
      for (const word of everyWord(group)) assert.ok(!wordIn(bytes, word), `${word} stands in ${place}`);
    }
    await closesUp(tablet, 'gate-code-title');
  }
  await givesCode(tablet, group.code);
  assert.deepEqual(await shownNames(tablet), PEOPLE.map(({ name }) => name).toSorted());
  await tablet.tap(tablet.button('gate-close'));

  // Another one's PIN opens nobody else's place; then everything is sent, from each place as it is opened.
  await givesCode(tablet, group.code);
  await tablet.tap(tablet.page.getByRole('button', { name: new RegExp(`^${PEOPLE[1].name}`) }));
  await typesPin(tablet, PEOPLE[0].pin, 'gate-pin-open');
  await tablet.page.getByText(words('fault-pin-wrong')).waitFor();
  await tablet.comesOnline();
  await typesPin(tablet, PEOPLE[1].pin, 'gate-pin-open');
  await anna.entry(PEOPLE[1].name, PEOPLE[1].said).waitFor();
});

test('wrong PINs wait, also when the phone is killed, and wipe nothing', async (t) => {
  const group = await newGroup(server, t);
  const piet = await group.member('Piet');
  await choosesPin(piet, '4711');
  await piet.goes(`/g/${group.space}`);
  await piet.goesOffline();
  await piet.writes('Dit staat alleen hier.');
  await closesUp(piet, 'gate-pin-title');
  for (const wrong of ['1111', '2222']) {
    await typesPin(piet, wrong, 'gate-pin-open');
    await piet.page.getByText(words('fault-pin-wrong')).waitFor();
  }
  const waits = () => piet.page.getByText(/^Nog even wachten: \d+ seconden\. Je teksten blijven bewaard\.$/u);
  await typesPin(piet, '3333', 'gate-pin-open');
  await waits().waitFor();

  await piet.isKilledAndStartsAgain();
  await waits().waitFor();
  await piet.page.getByLabel(words('gate-pin'), { exact: true }).fill('4711');
  assert.ok(await piet.button('gate-pin-open').isDisabled(), 'nothing can be tried while one waits');
  await waits().waitFor({ state: 'detached', timeout: 40_000 });
  await piet.tap(piet.button('gate-pin-open'));
  await piet.goes(`/g/${group.space}`);
  await piet.entry('Piet', 'Dit staat alleen hier.').waitFor();

  // Taken away again: Kring opens by itself, with everything.
  await piet.goes('/me/lock');
  await piet.tap(piet.button('lock-remove'));
  await typesPin(piet, '4711', 'lock-remove');
  await piet.button('lock-choose').waitFor();
  await piet.isKilledAndStartsAgain();
  await piet.goes(`/g/${group.space}`);
  await piet.entry('Piet', 'Dit staat alleen hier.').waitFor();
});

test('what an older version kept unsealed is sealed at the first start, and the old is gone', async (t) => {
  const piet = await arrivesFor(t, server, 'Piet');
  const { page } = piet;
  await piet.link('start-with-code').waitFor();
  // As an older version left it: no vault yet, and its own database with what one wrote.
  const address = page.url();
  await page.goto(`${piet.line.origin}/icon.svg`);
  await page.evaluate(async (word) => {
    const done = (request: IDBRequest) =>
      new Promise((resolve, reject) => {
        request.onsuccess = resolve;
        request.onerror = () => reject(request.error);
      });
    for (const { name } of await indexedDB.databases()) await done(indexedDB.deleteDatabase(name ?? ''));
    const opening = indexedDB.open('kring', 1);
    opening.onupgradeneeded = () => {
      const tables = [
        'state',
        'spaces',
        'documents',
        'confirmed',
        'outbox',
        'refused',
        'pieces',
        'attachments',
      ];
      for (const table of [...tables, 'bytes']) {
        opening.result
          .createObjectStore(table)
          .put(new TextEncoder().encode(word), new Uint8Array([1, 2, 3]));
      }
    };
    await done(opening);
    opening.result.close();
  }, CONTROL);
  assert.ok(
    (await keptBy(page)).some(({ bytes }) => wordIn(bytes, CONTROL)),
    'the search finds what is there',
  );

  await page.goto(address);
  await piet.link('start-with-code').waitFor();
  await until('the old database is gone', async () => {
    const databases = await page.evaluate(() => indexedDB.databases());
    return databases.every(({ name }) => name !== 'kring');
  });
  const places = (await keptBy(page)).map(({ place }) => place.split('/')[1]);
  for (const table of [
    'state',
    'spaces',
    'documents',
    'confirmed',
    'outbox',
    'refused',
    'pieces',
    'attachments',
  ])
    assert.ok(places.includes(table), `${table} was taken over`);
  for (const { place, bytes } of await keptBy(page))
    assert.ok(!wordIn(bytes, CONTROL), `it stands in ${place}`);
});

type Tablet = Awaited<ReturnType<Group['member']>>;

function everyWord(group: Group): string[] {
  return [group.name, ...PEOPLE.flatMap(({ name, draft, said }) => [name, draft, said])];
}

/** Something that is not sealed, to see that the search finds what is there. */
async function leavesControl(tablet: Tablet): Promise<void> {
  await tablet.page.evaluate(
    (word) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('control');
        opening.onupgradeneeded = () => opening.result.createObjectStore('words');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('words', 'readwrite', { durability: 'strict' });
          writing.objectStore('words').put(word, 1);
          writing.oncomplete = () => resolve();
          writing.onabort = () => reject(writing.error);
        };
      }),
    CONTROL,
  );
}

/** Looks through every file of the browser, as whoever finds the tablet may. */
async function findsNothing(tablet: Tablet, when: string): Promise<void> {
  const files = await tablet.browser.files();
  const holds = (word: string) => files.filter(({ bytes }) => standsIn(bytes, word)).map(({ path }) => path);
  assert.ok(holds(CONTROL).length > 0, 'the search finds what is there');
  for (const { name, draft, said } of PEOPLE) {
    for (const word of [name, draft, said]) assert.deepEqual(holds(word), [], `${word} ${when}`);
  }
}

function standsIn(bytes: Buffer, word: string): boolean {
  return bytes.includes(Buffer.from(word, 'utf8')) || bytes.includes(Buffer.from(word, 'utf16le'));
}

async function shownNames(tablet: Tablet): Promise<string[]> {
  const text = await tablet.page.evaluate(() => document.body.innerText);
  return PEOPLE.map(({ name }) => name)
    .filter((name) => text.includes(name))
    .toSorted();
}
