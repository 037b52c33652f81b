// What someone takes back is gone: on the server, in a backup made later, and with everyone who read it.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { newGroup } from './harness/group';
import { filesIn, Server } from './harness/server';
import { keptBy } from './harness/stored';
import { until } from './harness/until';
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
    assert.ok((await placesWith(anna, word)).length > 0, `${word} is found with its reader`);
  }

  await piet.withdraws(WORD);
  await anna.entry('Piet', WORD).waitFor({ state: 'detached' });
  await anna.entry('Piet', STAYS).waitFor();

  await until(
    'no file of the server holds it',
    async () => (await filesWith(server.data, WORD)).length === 0,
  );
  assert.deepEqual(await placesWith(anna, WORD), []);
  assert.deepEqual(await placesWith(piet, WORD), []);
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
