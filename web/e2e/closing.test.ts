// How a meeting ends, and how someone begins.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TABLET } from './harness/chromium';
import { arrivesFor, newGroup } from './harness/group';
import { opensMeeting, planForToday } from './harness/meeting';
import { Server } from './harness/server';
import { someone } from './harness/demo';
import { signIn } from './harness/sign-in';
import { words } from './harness/words';

/** Between two taps: the tablet goes to the next hands, and someone thinks for a moment. */
const PACE_MS = 5000;
const ANSWERS = ['closing-glad', 'closing-calm', 'closing-tired', 'closing-full-head', 'closing-silent'];

test('ten people close a meeting on one tablet within three minutes, offline, without typing', async (t) => {
  const server = await Server.start({ demo: true });
  t.after(() => server.discard());
  const tablet = await arrivesFor(t, server, 'De tablet', TABLET);
  const { email, group } = await someone(server, 'social_worker');
  await signIn(tablet, server, email);
  await tablet.opensGroup(group);
  const meeting = await planForToday(tablet, 'Slot met zijn tienen');
  const region = (name: string) => tablet.page.getByRole('region', { name: words(name) });
  // Who runs this over midnight reads it in the past.
  const here = region('meetings-who-is-here').or(region('meetings-who-was-here'));
  for (let person = 0; person < 10; person += 1) {
    await tablet.tap(here.getByRole('button', { pressed: false }).first());
    await here.getByRole('button', { pressed: true }).nth(person).waitFor();
  }
  await tablet.goesOffline();

  const start = performance.now();
  const taps = tablet.taps;
  await tablet.tap(tablet.link('closing-title'));
  const seats = tablet.page.getByRole('group', { name: words('closing-seats') });
  await seats.waitFor();
  const scrolls = await tablet.page.evaluate(() => document.documentElement.scrollHeight > innerHeight);
  assert.ok(!scrolls, 'the round fills the glass and does not scroll');
  for (let person = 0; person < 10; person += 1) {
    await new Promise((resolve) => setTimeout(resolve, PACE_MS));
    const answer = ANSWERS[person % ANSWERS.length] ?? 'closing-glad';
    await tablet.tap(tablet.button(answer));
  }
  await tablet.page.getByText(words('closing-done')).waitFor();
  const tookMs = performance.now() - start;
  assert.ok(tookMs < 180_000, `it took ${(tookMs / 1000).toFixed(0)} s`);
  assert.equal(tablet.taps - taps, 11, 'one tap to begin and one each');

  await opensMeeting(tablet, meeting);
  await tablet.comesOnline();
  await tablet.page.getByText(words('meetings-waiting')).waitFor({ state: 'detached' });
});

test('someone new joins and posts a sentence in at most twelve taps', async (t) => {
  const server = await Server.start();
  t.after(() => server.discard());
  const group = await newGroup(server, t);
  const piet = await arrivesFor(t, server, 'Piet');
  await piet.joins(group.code);
  await group.steward.opensTheDoorFor('Piet');
  await piet.isIn(group.name);
  await piet.writes('Fijn dat ik er ben.');
  // Each field is tapped once before one types: the code, the name, the words.
  const fields = 3;
  assert.ok(piet.taps + fields <= 12, `${piet.taps + fields} taps`);
  await group.steward.goes(`/g/${group.space}`);
  await group.steward.entry('Piet', 'Fijn dat ik er ben.').waitFor();
});
