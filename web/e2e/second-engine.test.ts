// The same as `offline.test.ts`, once, with WebKit on one side.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { newGroup } from './harness/group';
import { readsNotes, writesNote } from './harness/meeting';
import { takePhoto } from './harness/photo';
import { Server } from './harness/server';
import { until } from './harness/until';
import { WebKitPerson } from './harness/webkit-person';
import { words } from './harness/words';

/** From the moment the wire is whole. */
const SAME_LOG_WITHIN_MS = 2000;

const EVERYTHING = [
  'Anna ‹anna liet zien› photo',
  'Anna ‹anna schreef›',
  'Anna ‹anna sprak› voice',
  'Piet ‹piet liet zien› photo',
  'Piet ‹piet schreef›',
  'Piet ‹piet sprak› voice',
];

const server = await Server.start();
after(() => server.discard());

test('a phone with WebKit and one with Chromium, both offline: the same log within two seconds', async (t) => {
  const group = await newGroup(server, t);
  const { steward: anna } = group;
  const photo = await takePhoto(anna.page);
  const piet = await WebKitPerson.arrives(t, server, 'Piet');
  await piet.knocks(group.code);
  await anna.opensTheDoorFor('Piet');
  await piet.sees(words('write-title'));
  const meeting = await group.meetingToday();
  const log = `/g/${group.space}`;
  await piet.goes(`${log}/meetings`);
  await piet.sees('Koffie en stappen');
  await piet.goes(log);

  await Promise.all([anna.goesOffline(), piet.goesOffline()]);
  await anna.goes(log);
  await anna.writes('‹anna schreef›');
  await anna.writesWithPhoto('‹anna liet zien›', photo);
  await anna.speaks('‹anna sprak›');
  await writesNote(anna, meeting, 'Notitie van Anna.');
  await anna.goes(log);
  await piet.writes('‹piet schreef›');
  await piet.writesWithPhoto('‹piet liet zien›', photo);
  await piet.speaks('‹piet sprak›');
  await piet.beginsNotes(group.space, meeting, 'Notitie van Piet.');

  await piet.isKilledAndStartsAgain(log);
  await piet.sees(words('connection-offline'));
  await piet.sees('‹piet sprak›');
  const pietAlone = EVERYTHING.filter((line) => line.startsWith('Piet'));
  await until('all of Piet’s entries with photo and voice', async () =>
    same((await piet.log()).toSorted(), pietAlone),
  );

  await Promise.all([anna.comesOnline(), piet.comesOnline()]);
  const whole = performance.now();
  const showsEverything = async (person: { name: string; log(): Promise<string[]> }) => {
    await until(`the whole log with ${person.name}`, async () =>
      same((await person.log()).toSorted(), EVERYTHING),
    );
    return performance.now() - whole;
  };
  const tookMs = await Promise.all([showsEverything(anna), showsEverything(piet)]);
  t.diagnostic(`the whole log after ${tookMs.map(Math.round).join(' and ')} ms`);
  assert.ok(Math.max(...tookMs) <= SAME_LOG_WITHIN_MS, `the whole log after ${tookMs.join(' and ')} ms`);
  assert.deepEqual(await piet.log(), await anna.log());

  const notes = await readsNotes(anna, meeting, 2);
  assert.deepEqual(notes.toSorted(), ['Notitie van Anna.', 'Notitie van Piet.']);
  await piet.goes(`${log}/meetings/${meeting}`);
  await until('the same notes on both phones', async () => same(await piet.notes(), notes));
});

const same = (one: string[], other: string[]): boolean => JSON.stringify(one) === JSON.stringify(other);
