// Someone lost everything. A worker of their group who knows them helps them back in: two days lie between, everyone
// concerned sees it, and whoever knows better stops it.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { arrivesFor, makeGroup, newGroup } from './harness/group';
import type { Person } from './harness/person';
import { readable } from './harness/post';
import { asksForCode, looksUntil, opensMember, saysItIsThey } from './harness/recovery';
import { Server } from './harness/server';
import { signIn } from './harness/sign-in';
import { keptBy } from './harness/stored';
import { words } from './harness/words';
import { wordIn } from './harness/words-in';

const HOUR_MS = 60 * 60 * 1000;
/** On a machine with much to do a device takes its time to hear of something. */
const PATIENCE = { timeout: 30_000 };

const server = await Server.start();
after(() => server.discard());

/** The sentence up to the moment or day, which depends on when the test runs. */
function said(key: string, names: Record<string, string> = {}): RegExp {
  const [before = ''] = words(key, { ...names, moment: '#', day: '#' }).split('#');
  return new RegExp(before.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'u');
}

const heading = (person: Person, key: string) => person.page.getByRole('heading', { name: words(key) });

test('a new phone comes in after two days, everyone saw it coming, and the old phone is emptied', async (t) => {
  const group = await newGroup(server, t);
  const { steward: anna } = group;
  const kees = await group.member('Kees');
  await kees.writes('Dit schreef ik vroeger.');
  await anna.goes(`/g/${anna.space}`);
  await anna.entry('Kees', 'Dit schreef ik vroeger.').waitFor();
  const piet = await group.member('Piet');

  const code = await asksForCode(anna, 'Kees');
  const fresh = await arrivesFor(t, server, 'Kees');
  await fresh.goes(`/recover/${code}`);
  await heading(fresh, 'recover-who').waitFor();
  await fresh.page.getByText('Kees', { exact: true }).waitFor();
  await fresh.page.getByText(group.name).waitFor();
  await saysItIsThey(fresh, code);
  // What is Kees' is not on it.
  for (const word of ['Kees', 'vroeger', group.name]) {
    const places = (await keptBy(fresh.page)).filter(({ bytes }) => wordIn(bytes, word));
    assert.deepEqual(places, [], `${word} is nowhere on it`);
  }

  await kees.page.getByText(said('recovery-own', { by: 'Anna' })).waitFor(PATIENCE);
  await anna.goes(`/g/${anna.space}`);
  await anna.page.getByText(said('recovery-other-mine', { name: 'Kees' })).waitFor(PATIENCE);
  await piet.page.getByText(said('recovery-other', { by: 'Anna', name: 'Kees' })).waitFor(PATIENCE);
  // A member sees it and cannot stop it.
  await opensMember(piet, 'Kees');
  await piet.page.getByText(words('recovery-other-know')).waitFor();
  assert.equal(await piet.button('recovery-other-stop').count(), 0);

  await server.letsPass(47 * HOUR_MS);
  await fresh.isKilledAndStartsAgain();
  await heading(fresh, 'recovery-waits-title').waitFor(PATIENCE);
  await looksUntil(fresh, fresh.page.getByText(words('recovery-waits-not-yet')));
  await server.letsPass(HOUR_MS);
  await looksUntil(fresh, fresh.button('recovery-waits-enter'));
  await fresh.tap(fresh.button('recovery-waits-enter'));
  await fresh.isIn(group.name);
  await fresh.entry('Kees', 'Dit schreef ik vroeger.').waitFor(PATIENCE);
  await fresh.writes('Ik ben er weer.');

  await heading(kees, 'ended-title').waitFor(PATIENCE);
  await anna.goes(`/g/${anna.space}`);
  await anna.entry('Kees', 'Ik ben er weer.').waitFor(PATIENCE);
  await anna.page
    .getByText(said('recovery-other-mine', { name: 'Kees' }))
    .waitFor({ state: 'detached', ...PATIENCE });
  await fresh.goes('/me/devices');
  await heading(fresh, 'recovery-log').waitFor(PATIENCE);
  await fresh.page.getByText(/Anna.* begon dit/u).waitFor();
  await fresh.page.getByText(said('recovery-line-completed')).waitFor();
  await fresh.page.getByText(said('devices-ended-by-recovery')).waitFor();
});

test('who did not ask for it stops it in two taps on a phone without internet, and the new one hears of it', async (t) => {
  const group = await newGroup(server, t);
  const { steward: anna } = group;
  const kees = await group.member('Kees');
  const stranger = await arrivesFor(t, server, 'Iemand');
  await saysItIsThey(stranger, await asksForCode(anna, 'Kees'));
  await kees.button('recovery-own-stop').waitFor(PATIENCE);
  await kees.goesOffline();
  await kees.tap(kees.button('recovery-own-stop'));
  await kees.tap(kees.button('recovery-stop-yes'));
  await kees.page.getByText(words('recovery-stopping')).waitFor();
  await kees.comesOnline();
  await kees.page.getByText(words('recovery-stopping')).waitFor({ state: 'detached', ...PATIENCE });
  await kees.page.getByText(said('recovery-own', { by: 'Anna' })).waitFor({ state: 'detached' });

  await looksUntil(stranger, heading(stranger, 'recovery-stopped-title'));
  await stranger.tap(stranger.button('recovery-read'));
  await heading(stranger, 'start-title').waitFor();
  await kees.goes('/me/devices');
  await kees.page.getByText(said('recovery-line-stopped')).waitFor(PATIENCE);
});

test('a mail says how to stop it, another worker of the group stops it, and a used code is good for nothing', async (t) => {
  const { name, space, email } = await makeGroup(server);
  const [kees, sanne] = ['kees@example.org', 'sanne@example.org'];
  await server.admin('person', 'create', '--name', 'Kees', '--email', kees);
  await server.admin('space', 'add-member', space, kees);
  await server.admin('person', 'create', '--name', 'Sanne', '--email', sanne, '--title', 'social_worker');
  await server.admin('space', 'add-member', space, sanne, '--standing', 'steward');
  const anna = await arrivesFor(t, server, 'Anna');
  await signIn(anna, server, email);
  await anna.opensGroup(name);
  const code = await asksForCode(anna, 'Kees');

  const fresh = await arrivesFor(t, server, 'Kees');
  // As one types it.
  await fresh.tap(fresh.link('start-with-code'));
  await fresh.tap(fresh.link('recover-eight'));
  await fresh.page
    .getByLabel(words('recover-code'))
    .fill(`${code.slice(0, 4)} ${code.slice(4).toLowerCase()}`);
  await fresh.tap(fresh.button('recover-look'));
  await heading(fresh, 'recover-who').waitFor();
  await fresh.tap(fresh.button('recover-yes'));
  await heading(fresh, 'recovery-waits-title').waitFor();
  const letter = readable(await server.letterTo(kees));
  assert.match(letter, /Stop het/);
  assert.match(letter, /Stop it/);
  assert.ok(!letter.includes('Anna') && !letter.includes(name), letter);

  const other = await arrivesFor(t, server, 'Iemand');
  await other.goes(`/recover/${code}`);
  await other.page.getByText(words('fault-code-wrong')).waitFor(PATIENCE);

  const worker = await arrivesFor(t, server, 'Sanne');
  await signIn(worker, server, sanne);
  await worker.opensGroup(name);
  await opensMember(worker, 'Kees');
  await worker.tap(worker.button('recovery-other-stop'));
  await worker.tap(worker.button('recovery-stop-yes'));
  await worker.button('recovery-begin-title', { name: 'Kees' }).waitFor(PATIENCE);
  await looksUntil(fresh, heading(fresh, 'recovery-stopped-title'));
});
