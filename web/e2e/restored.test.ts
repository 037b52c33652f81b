// Two phones with the same restored storage: someone moved to a new phone from a backup of the old one, and both go on.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { newGroup } from './harness/group';
import { readsNotes, writesNote } from './harness/meeting';
import { Server } from './harness/server';
import { until } from './harness/until';
import { words } from './harness/words';

const server = await Server.start();
after(() => server.discard());

test('two phones with one restored storage: every entry stands there once, and both keep working', async (t) => {
  const group = await newGroup(server, t);
  const { steward: anna } = group;
  const piet = await group.member('Piet');
  const meeting = await group.meetingToday();
  const log = `/g/${group.space}`;
  await anna.goes(log);
  await piet.writes('‹van voor de kopie›');
  await anna.entry('Piet', '‹van voor de kopie›').waitFor();
  // What waits in the backup will be sent by both.
  await piet.goesOffline();
  await piet.writes('‹wacht in de kopie›');

  const copy = await piet.isCopied();
  t.after(() => copy.leaves());
  for (const [phone, text] of [
    [piet, '‹op de oude›'],
    [copy, '‹op de nieuwe›'],
  ] as const) {
    await phone.isIn(group.name);
    await phone.entry('Piet', '‹wacht in de kopie›').getByText(words('status-stored')).waitFor();
    await phone.writes(text);
    await writesNote(phone, meeting, `Notitie ${text}`);
    await phone.goes(log);
  }
  await piet.comesOnline();
  await copy.comesOnline();

  const everything = ['‹op de nieuwe›', '‹op de oude›', '‹van voor de kopie›', '‹wacht in de kopie›'];
  const shows = async (texts: string[]) => {
    const lines = texts.map((text) => `Piet ${text}`).toSorted();
    for (const person of [anna, piet, copy]) {
      await until(`the whole log with ${person === copy ? 'the copy' : person.name}`, async () => {
        const here = (await person.log()).toSorted();
        return JSON.stringify(here) === JSON.stringify(lines);
      });
    }
  };
  await shows(everything);

  await piet.writes('‹daarna op de oude›');
  await copy.writes('‹daarna op de nieuwe›');
  await shows([...everything, '‹daarna op de oude›', '‹daarna op de nieuwe›']);
  assert.deepEqual(await copy.log(), await anna.log());
  for (const phone of [piet, copy]) {
    await phone.goes('/waiting');
    await phone.page.getByText(words('waiting-all-sent')).first().waitFor();
    await phone.page.getByText(words('waiting-nothing-refused')).waitFor();
  }
  const notes = await readsNotes(anna, meeting, 2);
  assert.deepEqual(notes.toSorted(), ['Notitie ‹op de nieuwe›', 'Notitie ‹op de oude›']);

  // Cold starts read everything back, and the server's own check finds no broken document.
  await copy.isKilledAndStartsAgain();
  await copy.goes(log);
  await copy.entry('Piet', '‹daarna op de oude›').waitFor();
  await server.stop();
  await server.admin('check');
});
