// A phone is lost with work on it that was not sent. Its owner ends it from another device; at its next contact it hands in
// what it may, forgets everything, and says so.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { arrivesFor, makeGroup } from './harness/group';
import { Server } from './harness/server';
import { signIn } from './harness/sign-in';
import { keptBy, keysBy, recordsBy } from './harness/stored';
import { until } from './harness/until';
import { words } from './harness/words';
import { wordIn } from './harness/words-in';

/** Words that share no three letters with anything else, so that they are found wherever they stand. */
const SENT = 'qvxzwkj';
const UNSENT = 'zjxqkvw';
const DRAFT = 'wkqjzvx';

const server = await Server.start();
after(() => server.discard());

test('a lost phone hands in what it may, holds nothing any more, and its page says so', async (t) => {
  const group = await makeGroup(server);
  const anna = await arrivesFor(t, server, 'Anna');
  await signIn(anna, server, group.email);
  const lost = await arrivesFor(t, server, 'Anna');
  await signIn(lost, server, group.email);
  await lost.goes(`/g/${group.space}`);
  await lost.isIn(group.name);
  await lost.writes(`Dit was verstuurd: ${SENT}.`);
  await anna.goes(`/g/${group.space}`);
  await anna.entry('Anna', SENT).waitFor();

  await lost.goesOffline();
  await lost.writes(`Dit nog niet: ${UNSENT}.`);
  await lost.tap(lost.link('write-type'));
  const before = await recordsBy(lost.page, ['state']);
  await lost.page.getByLabel(words('write-words')).fill(`Half af: ${DRAFT}.`);
  await until('the draft on the phone', async () => !same(await recordsBy(lost.page, ['state']), before));
  const held = await keysBy(lost.page);
  for (const table of ['documents', 'confirmed', 'pieces', 'outbox'])
    assert.ok((held[table]?.length ?? 0) > 0, `${table} has something`);

  // From the device in her hand: two taps.
  await anna.goes('/me/devices');
  const card = anna.page.getByRole('article').filter({ has: anna.button('devices-end') });
  await card.getByText(words('devices-held', { groups: group.name })).waitFor();
  await anna.tap(card.getByRole('button', { name: words('devices-end') }));
  await anna.tap(anna.button('devices-end-yes'));
  const ended = anna.page.getByRole('article').filter({ hasText: 'Nog niet bevestigd' });
  await ended.waitFor();
  await ended.getByText(words('devices-held', { groups: group.name })).waitFor();

  await lost.comesOnline();
  await lost.page.getByRole('heading', { name: words('ended-title') }).waitFor();
  await lost.page.getByText(words('ended-sent', { count: 1 })).waitFor();
  await lost.page.getByText(words('ended-kept', { count: 1 })).waitFor();
  // Records are sealed: which there are is seen by their keys.
  const left = await keysBy(lost.page);
  for (const table of [
    'spaces',
    'documents',
    'confirmed',
    'pieces',
    'attachments',
    'bytes',
    'outbox',
    'refused',
  ])
    assert.deepEqual(left[table] ?? [], [], `${table} has nothing`);
  for (const word of [SENT, UNSENT, DRAFT, group.name]) {
    assert.deepEqual(await placesOf(lost, word), [], `${word} is nowhere on it`);
  }
  await until(
    'no key on it',
    async () => !(await keptBy(lost.page)).some(({ place }) => place.startsWith('kring-key/keys/')),
  );

  // The page looks again by itself as well; coming back to it is seen at any pace.
  await anna.goes('/me');
  await anna.page
    .getByRole('heading', { name: words('me-title') })
    .first()
    .waitFor();
  await anna.goes('/me/devices');
  const emptied = anna.page.getByRole('article').filter({ hasText: 'Leeg.' });
  await emptied.waitFor();
  await emptied.getByText(`Half af: ${DRAFT}.`).waitFor();
  await anna.goes(`/g/${group.space}`);
  await anna.entry('Anna', UNSENT).waitFor();

  // Whoever holds it now begins anew.
  await lost.tap(lost.button('ended-read'));
  await lost.page.getByRole('heading', { name: words('start-title') }).waitFor();
  await lost.page.reload();
  await lost.page.getByRole('heading', { name: words('start-title') }).waitFor();
});

async function placesOf(person: { page: Parameters<typeof keptBy>[0] }, word: string): Promise<string[]> {
  return (await keptBy(person.page)).filter(({ bytes }) => wordIn(bytes, word)).map(({ place }) => place);
}

const same = (one: string[], other: string[]): boolean => JSON.stringify(one) === JSON.stringify(other);
