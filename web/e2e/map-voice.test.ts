// "Mijn map" by picture and voice: tapped and spoken in a room without internet, without a word read or typed, and heard on
// another device of the same person.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { arrivesFor, makeGroup } from './harness/group';
import { answers, goesOn, opensMap, opensTopic } from './harness/map';
import type { Person } from './harness/person';
import { Server } from './harness/server';
import { signIn } from './harness/sign-in';
import { hears, speaks } from './harness/voice';
import { words } from './harness/words';

const server = await Server.start();
after(() => server.discard());

/** Someone of a group with an address of their own, so that they can come in on a second device. */
async function fatmasEmail(): Promise<string> {
  const { space } = await makeGroup(server);
  const email = `fatma-${space.slice(0, 8)}@example.org`;
  await server.admin('person', 'create', '--name', 'Fatma', '--email', email);
  await server.admin('space', 'add-member', space, email);
  return email;
}

const playerIn = (person: Person, topic: string) =>
  person.page.getByRole('region', { name: topic }).getByRole('button', { name: /^Luister/ });

test('the bridge is filled in by tapping and speaking, without internet, and heard on another device', async (t) => {
  const email = await fatmasEmail();
  const fatma = await arrivesFor(t, server, 'Fatma');
  await signIn(fatma, server, email);
  await opensMap(fatma);
  const bridge = fatma.page.getByRole('main').getByRole('link', { name: 'Mijn brug' });
  await bridge.waitFor();
  await fatma.goesOffline();
  const typed = await fatma.page.evaluateHandle(() => {
    const typed = { letters: 0 };
    addEventListener('input', () => (typed.letters += 1), true);
    return typed;
  });
  await fatma.tap(bridge);
  await opensTopic(fatma, 'Geld');
  await fatma.tap(fatma.page.getByRole('link', { name: words('map-look'), exact: true }));
  await answers(fatma, 'Ik bouw');
  await speaks(fatma);
  await goesOn(fatma);
  await fatma.page.getByRole('button', { name: /^Geld: Ik bouw/ }).waitFor();
  assert.equal(await typed.evaluate((seen) => seen.letters), 0, 'nothing was typed');
  await hears(fatma, playerIn(fatma, 'Geld'));

  // The phone dies, and it is still there.
  await fatma.isKilledAndStartsAgain();
  await playerIn(fatma, 'Geld').waitFor();
  await fatma.comesOnline();
  await fatma.page.getByText(/We versturen het als er internet is/).waitFor({ state: 'detached' });

  const other = await arrivesFor(t, server, 'Fatma');
  await signIn(other, server, email);
  await other.goes('/map/bridge-to-self-reliance');
  await opensTopic(other, 'Geld');
  await hears(other, playerIn(other, 'Geld'));
});

test('a recording is made again and taken away, and what was said while one left is kept', async (t) => {
  const email = await fatmasEmail();
  const fatma = await arrivesFor(t, server, 'Fatma');
  await signIn(fatma, server, email);
  await opensMap(fatma);
  await fatma.tap(fatma.page.getByRole('main').getByRole('link', { name: 'Mijn brug' }));
  await opensTopic(fatma, 'Werk');
  await fatma.tap(fatma.page.getByRole('link', { name: words('map-look'), exact: true }));
  await answers(fatma, 'Stevig');
  await speaks(fatma);
  await fatma.tap(fatma.button('voice-again'));
  await fatma.page.getByText(/^0:0[1-9]$/).waitFor();
  // Away in the middle of a sentence.
  await fatma.tap(fatma.button('back'));
  await goesOn(fatma);
  await fatma.button('voice-again').waitFor();
  await fatma.tap(fatma.button('voice-away'));
  await fatma.page.getByRole('button', { name: new RegExp(`^${words('write-speak')}`) }).waitFor();
  await fatma.tap(fatma.button('map-skip'));
  await fatma.page.getByRole('button', { name: /^Werk: Stevig/ }).waitFor();
  await playerIn(fatma, 'Werk').waitFor({ state: 'detached' });
});

test('what one says about oneself is spoken, and heard by whom one lets read it', async (t) => {
  const email = await fatmasEmail();
  const fatma = await arrivesFor(t, server, 'Fatma');
  await signIn(fatma, server, email);
  await fatma.goes('/me/introduction');
  await fatma.page.getByRole('textbox').first().waitFor();
  const speak = fatma.page.getByRole('button', { name: new RegExp(`^${words('write-speak')}`) });
  await fatma.tap(speak.first());
  await fatma.page.getByText(/^0:0[1-9]$/).waitFor();
  await fatma.tap(fatma.button('listen-stop'));
  await fatma.button('voice-again').waitFor();
  await fatma.page
    .getByRole('status')
    .filter({ hasText: words('sight-sent') })
    .waitFor();
  const other = await arrivesFor(t, server, 'Fatma');
  await signIn(other, server, email);
  await other.goes('/me/introduction');
  const heard = other.page
    .getByRole('main')
    .locator('.voice-player')
    .getByRole('button', { name: /^Luister/ });
  await hears(other, heard);
});
