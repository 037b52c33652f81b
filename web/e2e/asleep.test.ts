// A phone that slept: its connection looks open and is dead. When it wakes, that comes out in seconds.
import { after, test } from 'node:test';
import { newGroup } from './harness/group';
import { Server } from './harness/server';
import { until } from './harness/until';
import { words } from './harness/words';

/** Four seconds for an answer, one before the next attempt, and the rest for a busy machine. */
const BACK_WITHIN_MS = 10_000;

const server = await Server.start();
after(() => server.discard());

test('what was written while a phone slept is there seconds after it wakes, and it sends again', async (t) => {
  const group = await newGroup(server, t);
  const { steward: anna } = group;
  const piet = await group.member('Piet');
  await anna.goes(`/g/${group.space}`);
  await until('a live connection', async () => piet.line.isLive);
  await anna.writes('Voor je slaap.');
  await piet.entry('Anna', 'Voor je slaap.').waitFor();

  piet.line.fallsSilent();
  await anna.writes('Terwijl je sliep.');
  await anna.entry('Anna', 'Terwijl je sliep.').getByText(words('status-shared')).waitFor();
  await piet.wakes();
  await piet.entry('Anna', 'Terwijl je sliep.').waitFor({ timeout: BACK_WITHIN_MS });
  await piet.writes('Weer wakker.');
  await anna.entry('Piet', 'Weer wakker.').waitFor();
});
