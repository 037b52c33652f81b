// "Over mij": written, shared with one person, read, seen who looked, and ended; with and without a connection.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { newGroup } from './harness/group';
import type { Person } from './harness/person';
import { Server } from './harness/server';
import { introduces, opensSharedBy, sharesWith, stopsFor } from './harness/sight';
import { words } from './harness/words';

const SOUP = 'Ik kook soep voor twintig mensen.';

const server = await Server.start();
after(() => server.discard());

async function stopsSharingWith(person: Person, reader: string): Promise<void> {
  await person.goes('/me/introduction');
  await stopsFor(person, reader);
}

/** Opens what another shares, from the list. */
async function reads(person: Person, owner: string): Promise<void> {
  await opensSharedBy(person, owner);
  await person.page.getByText(SOUP).waitFor();
}

/** The line that says who looked, without the marks that keep names apart. */
async function looked(person: Person, reader: string): Promise<void> {
  await person.goes('/me/introduction');
  await person.page
    .getByRole('region', { name: words('sight-looks') })
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`${reader}.? keek vandaag naar Over mij`) })
    .waitFor();
}

test('shared with one person, read, seen who looked, and ended in two taps', async (t) => {
  const group = await newGroup(server, t);
  const { steward: anna } = group;
  const piet = await group.member('Piet');
  const fatma = await group.member('Fatma');
  await introduces(piet, SOUP);
  await sharesWith(piet, 'Anna');
  await piet.page
    .getByText(words('sight-grant-waits').replace(/<[^>]*>/g, ''))
    .waitFor({ state: 'detached' });

  await reads(anna, 'Piet');
  await looked(piet, 'Anna');
  // From his page in the group one comes there too. Fatma is told nothing of it.
  await anna.goes(`/g/${group.space}/members`);
  await anna.tap(anna.page.getByRole('link', { name: /^Piet/ }));
  await anna.page.getByRole('link', { name: /Lees Over mij van/ }).waitFor();
  await fatma.goes('/me/shared');
  await fatma.page.getByText(words('sight-shared-none')).waitFor();
  await fatma.goes('/me/introduction');
  await fatma.page.getByText(words('sight-looks-none')).waitFor();

  const before = piet.taps;
  await stopsSharingWith(piet, 'Anna');
  assert.equal(piet.taps - before, 2);
  await anna.goes('/me/shared');
  await anna.page.getByText(words('sight-shared-none')).waitFor();
});

test('given and read without a connection, and ended while the reader has none', async (t) => {
  const group = await newGroup(server, t);
  const { steward: anna } = group;
  const piet = await group.member('Piet');
  await piet.goesOffline();
  await introduces(piet, SOUP);
  await sharesWith(piet, 'Anna');
  await piet.page.getByText('Het geldt als het verstuurd is.').waitFor();
  await anna.goes('/me/shared');
  await anna.page.getByText(words('sight-shared-none')).waitFor();
  await piet.comesOnline();
  await anna.page.getByRole('main').getByRole('link', { name: /^Piet/ }).waitFor();

  // Anna's phone dies in the tunnel and starts again there: what was shared is on it.
  await anna.goesOffline();
  await anna.isKilledAndStartsAgain();
  await reads(anna, 'Piet');
  await stopsSharingWith(piet, 'Anna');
  await piet.page.getByText('Het stopt als het verstuurd is.').waitFor({ state: 'detached' });
  await anna.page.getByText(SOUP).waitFor();

  await anna.comesOnline();
  await anna.page.getByText(words('sight-shared-gone')).waitFor();
  assert.equal(await anna.page.getByText(SOUP).count(), 0);
  // That she looked is heard all the same.
  await looked(piet, 'Anna');
});
