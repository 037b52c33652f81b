// Two phones in a room without internet. Nothing is lost, whatever happens in between, and when the connection returns
// everything stands there once, in order, under the right name.
import assert from 'node:assert/strict';
import { after, test, type TestContext } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { newGroup } from './harness/group';
import { readsNotes, writesNote } from './harness/meeting';
import type { Person } from './harness/person';
import { takePhoto } from './harness/photo';
import { Server } from './harness/server';
import { until } from './harness/until';
import { words } from './harness/words';

const EVERYTHING = [
  'Anna ‹anna liet zien› photo',
  'Anna ‹anna schreef›',
  'Piet ‹piet schreef›',
  'Piet ‹piet sprak› voice',
];

/** From the moment the wire is whole. */
const SAME_LOG_WITHIN_MS = 2000;

const server = await Server.start();
after(() => server.discard());

test('two phones offline, one killed: both show the same log within two seconds', async (t) => {
  const { anna, piet, meeting, group } = await bothWriteWithoutInternet(t);

  await piet.isKilledAndStartsAgain();
  await piet.page.getByText(words('connection-offline')).waitFor();
  await piet.isIn(group.name);
  assert.deepEqual(await piet.log(), ['Piet ‹piet sprak› voice', 'Piet ‹piet schreef›']);

  await Promise.all([anna.comesOnline(), piet.comesOnline()]);
  await bothShowEverything(t, anna, piet, meeting, SAME_LOG_WITHIN_MS);
});

test('the same, with the server killed in the middle', async (t) => {
  const { anna, piet, meeting } = await bothWriteWithoutInternet(t);

  // Anna's phone is sending when the server dies; both lose their connection, and Piet's browser dies as well.
  await anna.comesOnline();
  await server.kill();
  await Promise.all([anna.goesOffline(), piet.isKilledAndStartsAgain()]);
  await server.restart();
  await Promise.all([anna.comesOnline(), piet.comesOnline()]);
  await bothShowEverything(t, anna, piet, meeting, SAME_LOG_WITHIN_MS);
});

async function bothWriteWithoutInternet(t: Parameters<typeof newGroup>[1]) {
  const group = await newGroup(server, t);
  const { steward: anna } = group;
  const piet = await group.member('Piet');
  const meeting = await group.meetingToday();
  const photo = await takePhoto(anna.page);

  await Promise.all([anna.goesOffline(), piet.goesOffline()]);
  for (const person of [anna, piet]) {
    await person.goes(`/g/${group.space}`);
    await person.writes(`‹${person.name.toLowerCase()} schreef›`);
  }
  await anna.writesWithPhoto('‹anna liet zien›', photo);
  await piet.speaks('‹piet sprak›');
  for (const person of [anna, piet]) {
    assert.equal(
      await person.page.getByText(words('status-stored')).count(),
      2,
      `${person.name} reads Bewaard`,
    );
    await writesNote(person, meeting, `Notitie van ${person.name}.`);
    await person.page.getByText(words('meetings-waiting')).waitFor();
    await person.goes(`/g/${group.space}`);
    await person.isIn(group.name);
  }
  return { group, anna, piet, meeting };
}

async function bothShowEverything(
  t: TestContext,
  anna: Person,
  piet: Person,
  meeting: string,
  withinMs: number,
): Promise<void> {
  const whole = performance.now();
  const showsEverything = async (person: Person) => {
    await until(`the whole log with ${person.name}`, async () =>
      isDeepStrictEqual((await person.log()).toSorted(), EVERYTHING),
    );
    return performance.now() - whole;
  };
  const tookMs = await Promise.all([showsEverything(anna), showsEverything(piet)]);
  t.diagnostic(`the whole log after ${tookMs.map(Math.round).join(' and ')} ms`);
  assert.ok(Math.max(...tookMs) <= withinMs, `the whole log after ${tookMs.join(' and ')} ms`);
  assert.deepEqual(await anna.log(), await piet.log());
  const [annasNotes, pietsNotes] = await Promise.all([
    readsNotes(anna, meeting, 2),
    readsNotes(piet, meeting, 2),
  ]);
  assert.deepEqual(annasNotes, pietsNotes);
  assert.deepEqual(annasNotes.toSorted(), ['Notitie van Anna.', 'Notitie van Piet.']);
}
