// Someone helps with another's own profile: it shows, what they write says so, and what weighs more stays closed.
import { after, test } from 'node:test';
import { newGroup } from './harness/group';
import { beginsHelp } from './harness/help';
import { Server } from './harness/server';
import { words } from './harness/words';

const server = await Server.start();
after(() => server.discard());

test('what is written with help says so to everyone, and what one writes alone does not', async (t) => {
  const group = await newGroup(server, t);
  const { steward: anna } = group;
  const piet = await group.member('Piet');
  const fatma = await group.member('Fatma');
  await piet.goesOffline();
  await beginsHelp(piet, 'Anna');
  // The phone dies: whoever holds it is still helping.
  await piet.isKilledAndStartsAgain();
  await piet.goes(`/g/${group.space}`);
  await piet.page.getByRole('region', { name: words('help-now') }).waitFor();
  await piet.writes('‹Samen geschreven›');
  await piet.tap(piet.button('help-stop'));
  await piet.page.getByRole('region', { name: words('help-now') }).waitFor({ state: 'detached' });
  await piet.writes('‹Zelf geschreven›');
  await piet.comesOnline();

  for (const [reader, line] of [
    [fatma, /^Met hulp van .?Anna/],
    [anna, /^Met hulp van jou/],
  ] as const) {
    await reader.goes(`/g/${group.space}`);
    const together = reader.page.getByRole('article').filter({ hasText: '‹Samen geschreven›' });
    await together.getByText(line).waitFor();
    const alone = reader.page.getByRole('article').filter({ hasText: '‹Zelf geschreven›' });
    await alone.waitFor();
    await alone.getByText(/Met hulp van/).waitFor({ state: 'detached' });
  }
});

test('with help nobody shares, leaves or changes who gets in', async (t) => {
  const group = await newGroup(server, t);
  const piet = await group.member('Piet');
  await group.steward.goes(`/g/${group.space}`);
  await group.steward.writes('‹Welkom›');
  await piet.goes(`/g/${group.space}`);
  await piet.page.getByText('‹Welkom›').waitFor();
  await beginsHelp(piet, 'Anna');
  for (const part of ['share', 'lock', 'devices', 'add-device', 'passkeys', 'sign-out', 'profile']) {
    await piet.goes(`/me/${part}`);
    await piet.page.getByText(words('help-not-now')).waitFor();
  }
  await piet.goes(`/g/${group.space}`);
  await piet.tap(piet.page.getByRole('button', { name: 'Mooi' }).first());
  await piet.page.getByText(words('fault-not-with-help')).waitFor();
  await piet.tap(piet.button('help-stop'));
  await piet.goes('/me/devices');
  await piet.page.getByText(words('help-not-now')).waitFor({ state: 'detached' });
});
