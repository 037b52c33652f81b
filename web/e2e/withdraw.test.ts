// What someone takes back is gone: on the server, in a backup made later, and with everyone who read it.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { newGroup } from './harness/group';
import { filesIn } from './harness/files';
import { Server } from './harness/server';
import { keptBy, recordsBy } from './harness/stored';
import { until } from './harness/until';
import { words } from './harness/words';
import { wordIn } from './harness/words-in';

const WORD = 'qvxzwkj';
const STAYS = 'zjxqkvw';

const server = await Server.start();
after(() => server.discard());

test('withdrawn words are in no file, no later backup and no reader’s storage', async (t) => {
  const group = await newGroup(server, t);
  const { steward: anna } = group;
  const piet = await group.member('Piet');
  const backups = await mkdtemp(join(tmpdir(), 'kring-backup-'));
  t.after(() => rm(backups, { recursive: true, force: true }));

  await anna.goes(`/g/${anna.space}`);
  await piet.writes(`Dit blijft staan: ${STAYS}.`);
  await piet.writes(`Dit wil ik terug: ${WORD}.`);
  await anna.entry('Piet', WORD).waitFor();
  for (const word of [WORD, STAYS]) {
    assert.ok((await filesWith(server.data, word)).length > 0, `${word} is found on the server`);
  }
  const read = await recordsBy(anna.page, ['confirmed', 'pieces']);

  await piet.withdraws(WORD);
  await anna.entry('Piet', WORD).waitFor({ state: 'detached' });
  await anna.entry('Piet', STAYS).waitFor();

  await until(
    'no file of the server holds it',
    async () => (await filesWith(server.data, WORD)).length === 0,
  );
  for (const reader of [anna, piet]) {
    await reader.goes('/search');
    await reader.page.getByLabel(words('search-field')).fill(WORD);
    await reader.page.getByText(words('search-nothing'), { exact: true }).waitFor();
    assert.deepEqual(await placesWith(reader, WORD), []);
  }
  // A reader's records are sealed. Not one that could hold the words is still as it was when they were there.
  const now = await recordsBy(anna.page, ['confirmed', 'pieces']);
  assert.ok(read.length > 0 && now.length > 0, 'there was and is something to read');
  assert.deepEqual(
    now.filter((record) => read.includes(record)).map((record) => record.split('=')[0]),
    [],
  );
  assert.ok(!server.log.includes(WORD) && !server.log.includes(STAYS), 'no words in the log');
  await server.admin('backup', join(backups, 'later.db'));
  assert.deepEqual(await filesWith(backups, WORD), []);
  assert.ok((await filesWith(backups, STAYS)).length > 0, 'the backup holds what stays');
});

async function filesWith(folder: string, word: string): Promise<string[]> {
  return (await filesIn(folder)).filter(({ bytes }) => wordIn(bytes, word)).map(({ path }) => path);
}

async function placesWith(person: { page: Parameters<typeof keptBy>[0] }, word: string): Promise<string[]> {
  return (await keptBy(person.page)).filter(({ bytes }) => wordIn(bytes, word)).map(({ place }) => place);
}
