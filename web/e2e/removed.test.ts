// Someone is taken out of the group while their phone has no connection.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { newGroup } from './harness/group';
import { takePhoto } from './harness/photo';
import { Server } from './harness/server';
import { keysBy, keptBy } from './harness/stored';
import { until } from './harness/until';
import { words } from './harness/words';
import { wordIn } from './harness/words-in';

/** Words that share no three letters with anything else, so that they are found wherever they stand. */
const ANNAS_WORD = 'qvxzwkj';
const PIETS_WORD = 'zjxqkvw';

const server = await Server.start();
after(() => server.discard());

test('what was not sent is kept with its reason; of the others nothing stays behind', async (t) => {
  const group = await newGroup(server, t);
  const { steward: anna } = group;
  const piet = await group.member('Piet');
  await anna.goes(`/g/${anna.space}`);
  await anna.writesWithPhoto(`Van mij: ${ANNAS_WORD}.`, await takePhoto(anna.page));
  await piet.entry('Anna', ANNAS_WORD).getByRole('img').first().waitFor();
  await piet.writes('Dit was verstuurd.');
  await anna.entry('Piet', 'Dit was verstuurd.').waitFor();
  await piet.entry('Piet', 'Dit was verstuurd.').getByText(words('status-shared')).waitFor();
  const before = await keysBy(piet.page);
  assert.equal(before['bytes']?.length, 1, 'the photo is there');
  assert.ok((before['confirmed']?.length ?? 0) > 1, 'what the group wrote is there');

  await piet.goesOffline();
  await piet.writes(`Nog niet verstuurd: ${PIETS_WORD}.`);
  await anna.takesOut('Piet');
  await piet.comesOnline();

  await piet.goes('/waiting');
  const boxed = piet.page.getByRole('article').filter({ hasText: PIETS_WORD });
  await boxed.getByText(words('refusal-not-a-member')).waitFor();
  await piet.tap(boxed.getByRole('button', { name: words('refused-copy') }));
  await piet.page.getByText(words('waiting-copied')).waitFor();
  const copied = await piet.page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, `Nog niet verstuurd: ${PIETS_WORD}.`);

  await piet.goes(`/g/${group.space}`);
  await piet.page.getByText(words('log-read-only')).waitFor();
  await piet.entry('Piet', 'Dit was verstuurd.').waitFor();
  assert.equal(await piet.page.getByText(ANNAS_WORD).count(), 0);
  await piet.goes('/search');
  await piet.page.getByLabel(words('search-field')).fill(ANNAS_WORD);
  await piet.page.getByText(words('search-nothing'), { exact: true }).waitFor();
  // Records are sealed: which there are is seen by their keys. What they say was searched above, and byte for byte in
  // `client-core/tests`, where the same machine forgets over a storage that seals nothing.
  const after = await keysBy(piet.page);
  for (const photos of ['bytes', 'attachments'])
    assert.deepEqual(after[photos], [], 'no photo of the group is left');
  for (const kept of ['documents', 'pieces']) {
    const stayed = (after[kept] ?? []).filter((key) => before[kept]?.includes(key));
    assert.equal(stayed.length, 1, `of ${kept} that were there, only their own journal is left`);
  }
  assert.equal(after['refused']?.length, 1, 'their own words are still there');
  for (const word of [ANNAS_WORD, PIETS_WORD]) assert.deepEqual(await placesOf(piet, word), []);
});

test('a live connection of theirs ends within a second', async (t) => {
  const group = await newGroup(server, t);
  const { steward: anna } = group;
  const piet = await group.member('Piet');
  await until('a live connection', async () => piet.line.isLive);
  const ended = piet.line.liveEnded();
  await anna.takesOut('Piet');
  const removed = performance.now();
  const took = (await ended) - removed;
  assert.ok(took < 1000, `it ended after ${took.toFixed(0)} ms`);
});

async function placesOf(person: { page: Parameters<typeof keptBy>[0] }, word: string): Promise<string[]> {
  return (await keptBy(person.page)).filter(({ bytes }) => wordIn(bytes, word)).map(({ place }) => place);
}
