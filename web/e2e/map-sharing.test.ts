// One area of one's map, to one coach, until a date: that is on their device and nothing else, and it ends there by itself.
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { after, test } from 'node:test';
import { setsClock, webWithClocks } from './harness/clock';
import { newGroup } from './harness/group';
import { looksAtMoney, looksAtPillar } from './harness/map';
import type { Person } from './harness/person';
import { Server } from './harness/server';
import { opensSharedBy, sharesAreaWith, stopsFor } from './harness/sight';
import { documentsOf } from './harness/stored';
import { until } from './harness/until';
import { words } from './harness/words';

const DAY_MS = 86_400_000;
const REST = 'Weten wat er aan het eind van de week over is.';
const ROOM = 'Een kamer met een deur die dicht kan.';

const web = await webWithClocks({});
const server = await Server.start({ web });
after(async () => {
  await server.discard();
  await rm(web, { recursive: true, force: true });
});

/** Piet looked at his money and his home, and lets Anna read about his money for a month. */
async function sharesMoney(piet: Person): Promise<void> {
  await looksAtPillar(piet, ['housing', 'Wonen'], 'Stevig', ROOM);
  await looksAtMoney(piet, 'Ik bouw', REST);
  await sharesAreaWith(piet, 'money', 'Anna');
  await piet.page.getByText(words('sight-grant-waits')).waitFor({ state: 'detached' });
}

/** How many documents of another lie on the device of someone who has nothing of their own. */
async function documentsBeside(person: Person, group: string): Promise<number> {
  return (await documentsOf(person.page, group)).own;
}

/** Reads Piet's map; gives all that stands on the screen. */
async function readsMapOf(anna: Person): Promise<string> {
  await opensSharedBy(anna, 'Piet');
  await anna.page.getByRole('heading', { name: 'Mijn brug' }).waitFor();
  await anna.page.getByText(REST).waitFor();
  return anna.page.getByRole('main').innerText();
}

test('one area to one coach shows exactly that, is told as a look, and goes when it is taken back', async (t) => {
  const group = await newGroup(server, t);
  const { steward: anna } = group;
  const piet = await group.member('Piet');
  const fatma = await group.member('Fatma');
  await sharesMoney(piet);

  const shown = await readsMapOf(anna);
  assert.match(shown, /Ik bouw/);
  for (const other of [ROOM, 'Wonen', words('map-not-looked')])
    assert(!shown.includes(other), `${other} is shown as well:\n${shown}`);
  assert.equal(await documentsBeside(anna, group.space), 1);
  await fatma.goes('/me/shared');
  await fatma.page.getByText(words('sight-shared-none')).waitFor();

  // He is told that she looked, at what, and on which day; and she reads what he adds.
  await piet.goes('/map/sight/money');
  await piet.page
    .getByRole('region', { name: words('sight-looks') })
    .getByRole('listitem')
    .filter({ hasText: /Anna.? keek vandaag in je map: .?Geld/ })
    .waitFor();
  await looksAtMoney(piet, 'Stevig', 'Het is rustig nu.');
  await anna.page.getByText('Het is rustig nu.').waitFor();

  await piet.goes('/map/sight/money');
  const before = piet.taps;
  await stopsFor(piet, 'Anna');
  assert.equal(piet.taps - before, 2);
  await anna.page.getByText(words('sight-shared-gone')).waitFor();
  await until('nothing of Piet on her device', async () => (await documentsBeside(anna, group.space)) === 0);
});

test('read in a room without internet, it closes there by itself when its day has passed', async (t) => {
  const group = await newGroup(server, t);
  const { steward: anna } = group;
  const piet = await group.member('Piet');
  await sharesMoney(piet);
  await anna.goes('/me/shared');
  await anna.page.getByRole('main').getByRole('link', { name: /^Piet/ }).waitFor();
  await anna.goesOffline();
  await anna.isKilledAndStartsAgain();
  await readsMapOf(anna);

  await setsClock(anna, 40 * DAY_MS);
  await anna.page.getByText(words('sight-shared-gone')).waitFor({ timeout: 90_000 });
  await until('nothing of Piet on her device', async () => (await documentsBeside(anna, group.space)) === 0);
  // That she looked is heard all the same.
  await setsClock(anna, 0);
  await anna.comesOnline();
  await piet.goes('/map/sight/money');
  await piet.page
    .getByRole('region', { name: words('sight-looks') })
    .getByRole('listitem')
    .filter({ hasText: /keek vandaag in je map/ })
    .waitFor();
});
