// An organisation's own way to look: uploaded by its administrator, met by a participant, replaced by a new version; what was
// filled in with the old one still reads as it was asked.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { arrivesFor } from './harness/group';
import { addsInstrument, BENT_GARDEN, choosesFile, GARDEN } from './harness/instruments';
import { answers, opensInstrument, opensMap, opensTopic, tells } from './harness/map';
import { Server } from './harness/server';
import { signIn } from './harness/sign-in';
import { words } from './harness/words';

const server = await Server.start();
after(() => server.discard());

test('an own instrument is looked at, added, filled in and replaced, and the old answers read as they were', async (t) => {
  const organisation = await server.admin('organisation', 'create', 'Werk Zuid');
  const space = await server.admin('space', 'create', '--organisation', organisation, 'De tuin');
  const [bea, kees] = ['bea@example.org', 'kees@example.org'];
  await server.admin('person', 'create', '--name', 'Bea', '--email', bea);
  await server.admin('person', 'role', bea, 'administrator', '--organisation', organisation);
  await server.admin('person', 'create', '--name', 'Kees', '--email', kees);
  await server.admin('space', 'add-member', space, kees);

  const administrator = await arrivesFor(t, server, 'Bea');
  await signIn(administrator, server, bea);
  await administrator.goes('/me');
  await administrator.tap(administrator.page.getByRole('link', { name: words('kept-title') }));
  // Five things are wrong, and all five are told, each with its line.
  await choosesFile(administrator, BENT_GARDEN);
  await administrator.page.getByText('In dit bestand kloppen 5 dingen niet.').waitFor();
  const faults = administrator.page.getByRole('alert').getByRole('listitem');
  const told = await faults.allTextContents();
  assert.equal(told.length, 5);
  for (const [index, place] of [
    [2, 'version'],
    [5, 'drawn_as'],
  ] as const)
    assert.ok(
      told.some((line) => line.includes(`Regel ${index}`) && line.includes(place)),
      told.join('\n'),
    );

  await addsInstrument(administrator, GARDEN, '1');
  await administrator.page.getByRole('heading', { level: 2, name: 'Mijn tuin' }).waitFor();

  const participant = await arrivesFor(t, server, 'Kees');
  await signIn(participant, server, kees);
  await opensMap(participant);
  await opensInstrument(participant, 'Mijn tuin');
  await participant.tap(participant.link('map-fill'));
  await answers(participant, 'Vaak');
  await answers(participant, 'Alleen');
  await tells(participant, 'Bonen en dahlia’s.');
  await opensTopic(participant, 'Buiten zijn');
  await participant.page.getByText('Bonen en dahlia’s.').waitFor();
  const garden = new URL(participant.page.url()).hash.slice(1).split('/').slice(0, 3).join('/');

  // The new version asks in other words, under another title: by that one sees that a phone has heard of it.
  const second = GARDEN.replace('version = 1', 'version = 2')
    .replace('= "Vaak"', '= "Elke dag"')
    .replace('title = "Mijn tuin"', 'title = "Onze tuin"');
  await addsInstrument(administrator, second, '2');
  await opensMap(participant);
  await participant.page.getByRole('main').getByText('Onze tuin', { exact: true }).first().waitFor();
  await participant.goes(garden);
  await participant.page.getByRole('heading', { name: 'Onze tuin', exact: true }).first().waitFor();
  await participant.tap(participant.link('map-fill-again'));
  await participant.page.getByRole('radio', { name: 'Elke dag', exact: true }).waitFor();
  await participant.tap(participant.link('back'));
  await participant.tap(participant.page.getByRole('button', { name: /^Buiten zijn/ }).first());
  await participant.page.getByText('Vaak', { exact: true }).first().waitFor();
  await participant.page.getByText('Bonen en dahlia’s.').waitFor();

  // Out of use: it is not offered any more, and what was filled in is still there.
  const line = administrator.page.getByRole('region', { name: 'Onze tuin' });
  await administrator.tap(line.getByRole('button', { name: /^Zet uit/ }));
  await line.getByText(words('kept-off')).waitFor();
  await opensMap(participant);
  await participant.goes(garden);
  await participant.page.getByText(words('map-gone')).waitFor();
});
