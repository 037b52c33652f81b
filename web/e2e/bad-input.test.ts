// What goes wrong at a screen gets a plain sentence beside it, harms nobody else and loses nothing.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { arrivesFor, newGroup } from './harness/group';
import { Server } from './harness/server';
import { words } from './harness/words';

const server = await Server.start();
after(() => server.discard());

test('a wrong code says so, and the right one still works', async (t) => {
  const group = await newGroup(server, t);
  const piet = await arrivesFor(t, server, 'Piet');
  await piet.tap(piet.link('start-with-code'));
  const code = piet.page.getByLabel(words('join-code'));
  await code.fill('ZZZZZZ');
  await piet.page.getByText(words('fault-code-wrong')).waitFor();
  assert.equal(await code.inputValue(), 'ZZZZZZ', 'the field keeps what was typed');
  await code.fill(group.code);
  await piet.page.getByLabel(words('join-name')).waitFor();
});

test('words that are too long, a photo that is none, and letters of every kind', async (t) => {
  const group = await newGroup(server, t);
  const { steward: anna } = group;
  const piet = await group.member('Piet');
  await anna.goes(`/g/${anna.space}`);

  await piet.tap(piet.link('write-type'));
  const field = piet.page.getByLabel(words('write-words'));
  await field.fill('Mijn eigen woorden. ');
  await piet.page.evaluate(() => navigator.clipboard.writeText('a'.repeat(1_000_000)));
  await field.press('ControlOrMeta+V');
  await piet.page.getByText(words('fault-too-long')).waitFor();
  assert.equal(await field.inputValue(), 'Mijn eigen woorden. ', 'what was there is still there');

  const long = 'a'.repeat(9_000);
  await field.fill(long);
  await piet.tap(piet.button('write-post'));
  await piet.page.getByText(words('fault-too-long')).waitFor();
  assert.equal(await field.inputValue(), long, 'the words are still there');

  await field.fill('Met een bestand dat geen foto is.');
  const none = { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('geen foto') };
  await piet.page.getByLabel(words('write-photo-too')).setInputFiles(none);
  await piet.page.getByText(words('fault-not-a-photo')).waitFor();
  await piet.posts();
  await anna.entry('Piet', 'Met een bestand dat geen foto is.').waitFor();

  await piet.tap(piet.link('write-type'));
  await field.fill('Een bel \u0007 erin.');
  await piet.tap(piet.button('write-post'));
  await piet.page.getByText(words('fault-characters')).waitFor();
  await field.fill('مرحبا بكم ሰላም 👩🏽‍🌾🌻 ‹b› & <i>"');
  await piet.posts();
  await anna.page.getByText('مرحبا بكم ሰላም 👩🏽‍🌾🌻 ‹b› & <i>"').waitFor();
  await anna.writes('En ik ook.');
  await piet.entry('Anna', 'En ik ook.').waitFor();
});
