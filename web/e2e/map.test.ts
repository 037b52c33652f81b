// "Mijn map": the bridge is filled in without a connection, survives a phone that dies, and nobody else gets any of it.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { newGroup } from './harness/group';
import { answers, goesOn, opensInstrument, opensMap, opensTopic, tells } from './harness/map';
import { Server } from './harness/server';
import { words } from './harness/words';

const REST = 'Weten wat er aan het eind van de week over is.';

const server = await Server.start();
after(() => server.discard());

test('a pillar is looked at in a room without internet, and stands there after the phone died', async (t) => {
  const group = await newGroup(server, t);
  const kees = await group.member('Kees');
  await opensMap(kees);
  // What the organisation uses is on the phone from the first connection.
  await kees.page.getByRole('main').getByRole('link', { name: 'Mijn brug' }).waitFor();
  await kees.goesOffline();
  await kees.isKilledAndStartsAgain();
  await opensMap(kees);
  await opensInstrument(kees, 'Mijn brug');
  await opensTopic(kees, 'Geld');
  await kees.tap(kees.page.getByRole('link', { name: words('map-look'), exact: true }));
  await answers(kees, 'Ik bouw');
  await tells(kees, REST);
  await kees.page.getByRole('button', { name: /^Geld: Ik bouw/ }).waitFor();
  await kees.page.getByText(REST).waitFor();

  await kees.tap(kees.page.getByRole('checkbox', { name: words('map-talk') }));
  await kees.page.getByRole('button', { name: /^Geld: Ik bouw.*Hier wil je over praten/ }).waitFor();
  await kees.isKilledAndStartsAgain();
  await kees.page.getByText(REST).waitFor();
  await kees.page.getByRole('button', { name: /^Geld: Ik bouw.*Hier wil je over praten/ }).waitFor();
  await kees.page.getByRole('button', { name: /^Wonen: Nog niet bekeken/ }).waitFor();

  // It is sent, and found back on the page about oneself.
  await kees.page.getByText(/We versturen het als er internet is/).waitFor();
  await kees.comesOnline();
  await kees.page.getByText(/We versturen het als er internet is/).waitFor({ state: 'detached' });
  await kees.goes('/me/about-me');
  await kees.tap(kees.page.locator('#about-me-mine > summary'));
  await kees.page.getByRole('link', { name: 'Je vulde 1 keer iets in' }).waitFor();
});

test('an answer is changed, skipped and taken away again, and words that were typed are never lost', async (t) => {
  const group = await newGroup(server, t);
  const kees = await group.member('Kees');
  const { page } = kees;
  await opensMap(kees);
  await opensInstrument(kees, 'Mijn brug');
  await opensTopic(kees, 'Werk');
  await kees.tap(page.getByRole('link', { name: words('map-look'), exact: true }));
  await answers(kees, 'Stevig');
  // Half a sentence, and a tap on *Terug*: it stands there when one comes back.
  await page.getByLabel(words('map-write')).fill('In het groen werken');
  await kees.tap(kees.button('back'));
  await page.getByRole('radio', { name: 'Stevig', exact: true, checked: true }).waitFor();
  await kees.tap(page.getByRole('radio', { name: 'Ik bouw', exact: true }));
  await goesOn(kees);
  assert.equal(await page.getByLabel(words('map-write')).inputValue(), 'In het groen werken');
  await kees.tap(kees.button('map-skip'));
  await page.getByRole('button', { name: /^Werk: Ik bouw/ }).waitFor();
  await page.getByText('In het groen werken').waitFor({ state: 'detached' });
});
