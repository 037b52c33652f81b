// A tablet hands in what someone wrote on it, also while their place is locked and nobody is there.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { UPRIGHT } from './harness/chromium';
import { newGroup, type Group } from './harness/group';
import { Server } from './harness/server';
import { keptBy } from './harness/stored';
import { choosesPin, closesUp, givesCode, opensPlace, sharesTablet, takesPlace } from './harness/vault';
import { words } from './harness/words';
import { wordIn } from './harness/words-in';

const PIET_PIN = '1234';
const ELS_PIN = '987654';
const WORDS = ['Ik heb de gemeente gebeld.', 'Ze bellen morgen terug.'] as const;

const server = await Server.start();
after(() => server.discard());

type Tablet = Awaited<ReturnType<Group['member']>>;

test('what Piet wrote arrives while his place is locked, and he finds it sent, once', async (t) => {
  const group = await newGroup(server, t);
  const tablet = await tabletOfTwo(group);
  await writesInTheTunnel(tablet, group);

  await tablet.comesOnline();
  await tablet.page.getByText(words('gate-outgoing-sent')).waitFor();
  await arrived(group);
  await opensAndFindsItSent(tablet, group);
});

test('it arrives also when the tablet died and nobody opened anything since', async (t) => {
  const group = await newGroup(server, t);
  const tablet = await tabletOfTwo(group);
  await writesInTheTunnel(tablet, group);
  await tablet.isKilledAndStartsAgain();
  await tablet.page.getByText(words('gate-outgoing-waits')).waitFor();
  assert.equal(await tablet.page.getByText('Piet').count(), 0, 'no name before the code of the group');

  await tablet.comesOnline();
  await tablet.page.getByText(words('gate-outgoing-sent')).waitFor();
  await arrived(group);
  await opensAndFindsItSent(tablet, group);
});

test('it goes while someone else has their place open', async (t) => {
  const group = await newGroup(server, t);
  const tablet = await tabletOfTwo(group);
  await writesInTheTunnel(tablet, group);
  await opensPlace(tablet, group.code, 'Els', ELS_PIN);
  await tablet.goes(`/g/${group.space}`);
  await tablet.isIn(group.name);

  await tablet.comesOnline();
  await arrived(group);
  for (const said of WORDS)
    await tablet.page.getByRole('article', { name: 'Piet' }).filter({ hasText: said }).waitFor();
  await closesUp(tablet, 'gate-code-title');
  await opensAndFindsItSent(tablet, group);
});

/** A tablet of the group on which Piet and Els each have a place; Piet's is open. */
async function tabletOfTwo(group: Group): Promise<Tablet> {
  const tablet = await group.member('Piet', UPRIGHT);
  await choosesPin(tablet, PIET_PIN);
  await sharesTablet(tablet, group.code);
  await closesUp(tablet, 'gate-code-title');
  await takesPlace(tablet, { tablet: group.code, group: group.code }, 'Els', ELS_PIN);
  await group.steward.opensTheDoorFor('Els');
  await tablet.isIn(group.name);
  await group.steward.goes(`/g/${group.space}`);
  await closesUp(tablet, 'gate-code-title');
  await opensPlace(tablet, group.code, 'Piet', PIET_PIN);
  await tablet.goes(`/g/${group.space}`);
  await tablet.isIn(group.name);
  return tablet;
}

/** Piet writes without a connection and locks his place; what waits says nothing of him. */
async function writesInTheTunnel(tablet: Tablet, group: Group): Promise<void> {
  await tablet.goesOffline();
  for (const said of WORDS) {
    await tablet.writes(said);
    await tablet.entry('Piet', said).getByText(words('status-stored')).waitFor();
  }
  await closesUp(tablet, 'gate-code-title');
  await tablet.page.getByText(words('gate-outgoing-waits')).waitFor();
  const kept = await keptBy(tablet.page);
  const waiting = kept.filter(({ place }) => place.includes('/outgoing/'));
  assert.equal(waiting.length, WORDS.length, 'each waits sealed for the server');
  for (const { place, bytes } of waiting) {
    for (const word of ['Piet', 'gemeente', 'morgen', group.name]) {
      assert.ok(!wordIn(bytes, word), `${word} stands in ${place}`);
    }
  }
}

/** Anna reads both, from Piet, without a word of the tablet's. */
async function arrived({ steward: anna }: Group): Promise<void> {
  for (const said of WORDS) await anna.entry('Piet', said).waitFor();
}

async function opensAndFindsItSent(tablet: Tablet, group: Group): Promise<void> {
  await opensPlace(tablet, group.code, 'Piet', PIET_PIN);
  await tablet.goes(`/g/${group.space}`);
  for (const said of WORDS)
    await tablet.entry('Piet', said).getByText(words('status-shared-before')).first().waitFor();
  for (const said of WORDS) assert.equal(await tablet.entry('Piet', said).count(), 1, `once: ${said}`);
  // Nothing of it waits any more, for anyone who comes next.
  await closesUp(tablet, 'gate-code-title');
  await givesCode(tablet, group.code);
  await tablet.page.getByRole('button', { name: 'Piet', exact: true }).waitFor();
  const left = (await keptBy(tablet.page)).filter(({ place }) => place.includes('/outgoing/'));
  assert.deepEqual(
    left.map(({ place }) => place),
    [],
  );
}
