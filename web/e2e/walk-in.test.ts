// Someone comes in where there is no internet: a steward adds them on the tablet, and they write at once. When the internet is
// back the group reads it under their name; and when two tablets added the same person, people say so.
import assert from 'node:assert/strict';
import { after, test, type TestContext } from 'node:test';
import { PHONE, UPRIGHT } from './harness/chromium';
import { arrivesFor, makeGroup, type MadeGroup } from './harness/group';
import type { Person } from './harness/person';
import { Server } from './harness/server';
import { signIn } from './harness/sign-in';
import { until } from './harness/until';
import { adds, choosesPin, closesUp, opensPlace, sharesTablet } from './harness/vault';
import { words } from './harness/words';

const server = await Server.start();
after(() => server.discard());

const STEWARDS_PIN = '4711';

test('a newcomer is added without internet, writes at once, and is read by all when the internet is back', async (t) => {
  const group = await makeGroup(server);
  const anna = await comesIn(t, group, 'Anna', group.email);
  const tablet = await stewardsTablet(t, group, 'Anna', group.email);
  await tablet.goesOffline();
  await adds(tablet, 'Fatima', '2580');
  await tablet.goes(`/g/${group.space}/members`);
  await tablet.page
    .getByRole('region', { name: words('members-added') })
    .getByText('Fatima')
    .waitFor();

  // The tablet dies before anything could be sent.
  await tablet.browser.kill();
  await tablet.startsAgain();
  await opensPlace(tablet, group.code, 'Fatima', '2580');
  await tablet.isIn(group.name);
  await tablet.writes('Ik ben er voor het eerst.');
  await isKept(tablet, 'Ik ben er voor het eerst.');
  await tablet.browser.kill();
  await tablet.startsAgain();
  await opensPlace(tablet, group.code, 'Fatima', '2580');
  await tablet.isIn(group.name);
  await isKept(tablet, 'Ik ben er voor het eerst.');
  await tablet.writes('En ik kom volgende week weer.');

  // The internet is back, and the steward opens nothing: the tablet hands in what was said in the closed place, and with
  // that Fatima comes in by herself.
  await tablet.comesOnline();
  await anna.goes(`/g/${group.space}/members`);
  await anna.page.getByRole('link', { name: /^Fatima/u }).waitFor();
  await tablet.wakes();
  await anna.goes(`/g/${group.space}`);
  for (const text of ['Ik ben er voor het eerst.', 'En ik kom volgende week weer.'])
    await anna.entry('Fatima', text).waitFor();
  // And she reads the others, as any member does.
  await anna.writes('Welkom, Fatima!');
  await tablet.goes(`/g/${group.space}`);
  await tablet.page.getByRole('article', { name: 'Anna' }).getByText('Welkom, Fatima!').waitFor();
  await tablet.page.getByText(words('connection-account')).waitFor({ state: 'detached' });
});

test('two tablets add the same person, people say that they are one, and nothing is lost', async (t) => {
  const group = await makeGroup(server);
  const els = `els-${group.email}`;
  await server.admin('person', 'create', '--name', 'Els', '--email', els, '--title', 'social_worker');
  await server.admin('space', 'add-member', group.space, els, '--standing', 'steward');
  const anna = await comesIn(t, group, 'Anna', group.email);
  const first = await stewardsTablet(t, group, 'Anna', group.email);
  const second = await stewardsTablet(t, group, 'Els', els);
  const tablets = [
    { tablet: first, steward: 'Anna', pin: '2580', text: 'Ik schreef dit in de ochtend.' },
    { tablet: second, steward: 'Els', pin: '1379', text: 'En dit schreef ik in de middag.' },
  ];
  for (const { tablet, pin, text } of tablets) {
    await tablet.goesOffline();
    await adds(tablet, 'Fatima', pin);
    await tablet.browser.kill();
    await tablet.startsAgain();
    await opensPlace(tablet, group.code, 'Fatima', pin);
    await tablet.isIn(group.name);
    await tablet.writes(text);
    await isKept(tablet, text);
    await closesUp(tablet, 'gate-code-title');
  }
  await anna.goes(`/g/${group.space}`);
  for (const { tablet, steward, pin, text } of tablets) {
    await tablet.comesOnline();
    await opensPlace(tablet, group.code, steward, STEWARDS_PIN);
    await tablet.goes('/waiting');
    await tablet.page.getByText(words('waiting-all-sent')).waitFor();
    await closesUp(tablet, 'gate-code-title');
    await opensPlace(tablet, group.code, 'Fatima', pin);
    await anna.entry('Fatima', text).waitFor();
  }

  // The machine joins nobody: a person is asked.
  await anna.goes(`/g/${group.space}/members`);
  const asked = anna.page.getByRole('region', { name: words('members-alike', { name: 'Fatima' }) });
  await asked.waitFor();
  const fatimas = anna.page
    .getByRole('list', { name: words('members-title') })
    .getByRole('link', { name: /^Fatima/u });
  await until('two of that name', async () => (await fatimas.count()) === 2);
  await anna.tap(asked.getByRole('button', { name: words('members-alike-same') }));
  await anna.tap(asked.getByRole('button', { name: words('members-yes-do') }));
  await asked.waitFor({ state: 'detached' });
  await until('one card', async () => (await fatimas.count()) === 1);
  await anna.goes(`/g/${group.space}`);
  for (const { text } of tablets) await anna.entry('Fatima', text).waitFor();

  // Both tablets go on, and read each other's words under the one name.
  for (const [place, { tablet, text }] of tablets.entries()) {
    await tablet.goes(`/g/${group.space}`);
    await tablet.writes(`Nog een bericht, ${place}.`);
    await anna.entry('Fatima', `Nog een bericht, ${place}.`).waitFor();
    await tablet.page
      .getByRole('article', { name: words('you') })
      .getByText(text)
      .waitFor();
  }
  await first.page.getByRole('article', { name: 'Fatima' }).getByText('Nog een bericht, 1.').waitFor();

  // Said by mistake, it is said otherwise.
  await anna.goes(`/g/${group.space}/members`);
  await anna.tap(fatimas);
  await anna.tap(anna.button('members-unjoin'));
  await anna.tap(anna.button('members-yes-do'));
  await anna.goes(`/g/${group.space}/members`);
  await until('two cards', async () => (await fatimas.count()) === 2);
  assert.equal(await asked.count(), 0, 'and nobody is asked again');
});

/** Someone with an account, in the group on a device of their own. */
async function comesIn(t: TestContext, group: MadeGroup, name: string, email: string, looks = PHONE) {
  const person = await arrivesFor(t, server, name, looks);
  await signIn(person, server, email);
  await person.goes(`/g/${group.space}`);
  await person.isIn(group.name);
  return person;
}

/** The steward's tablet of the group. */
async function stewardsTablet(t: TestContext, group: MadeGroup, name: string, email: string) {
  const tablet = await comesIn(t, group, name, email, UPRIGHT);
  await choosesPin(tablet, STEWARDS_PIN);
  await sharesTablet(tablet, group.code);
  await tablet.goes(`/g/${group.space}`);
  return tablet;
}

/** An own entry that is on the tablet and nowhere else. */
async function isKept(tablet: Person, text: string): Promise<void> {
  const entry = tablet.page.getByRole('article', { name: words('you') }).filter({ hasText: text });
  await entry.getByText(words('status-stored')).waitFor();
}
