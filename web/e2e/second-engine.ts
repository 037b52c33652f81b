// The same as `offline.test.ts`, once, in WebKit.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { newGroup } from './harness/group';
import { Line } from './harness/line';
import { opensMeeting, readsNotes, writesNote } from './harness/meeting';
import { takePhoto } from './harness/photo';
import { Server } from './harness/server';
import { WebKit } from './harness/webkit';
import { words } from './harness/words';

const server = await Server.start();
after(() => server.discard());

test('a phone with WebKit and one with Chromium, both offline, end with the same log', async (t) => {
  const group = await newGroup(server, t);
  const { steward: anna } = group;
  const folder = await mkdtemp(join(tmpdir(), 'kring-photo-'));
  const photo = join(folder, 'foto.jpg');
  const taken = await takePhoto(anna.page);
  await writeFile(photo, taken.buffer);
  const line = await Line.to(server.port);
  const piet = await WebKit.withNewProfile();
  t.after(async () => {
    await piet.discard();
    await line.cut();
    await rm(folder, { recursive: true });
  });

  await piet.open(line.origin);
  await piet.run('return navigator.serviceWorker.ready.then(() => null)');
  await piet.tap('link', words('start-with-code'));
  await piet.type('textbox', words('join-code'), group.code);
  await piet.type('textbox', words('join-name'), 'Piet');
  await piet.tap('button', words('join-knock'));
  await group.steward.opensTheDoorFor('Piet');
  await piet.sees(words('write-title'));
  const meeting = await group.meetingToday();
  await piet.run(`location.hash = '/g/${group.space}'; return null`);

  await Promise.all([anna.goesOffline(), line.cut()]);
  await anna.goes(`/g/${group.space}`);
  await anna.writes('‹anna schreef›');
  await anna.writesWithPhoto('‹anna liet zien›', taken);
  await writesNote(anna, meeting, 'Notitie van Anna.');
  await writes('‹piet schreef›');
  await writes('‹piet liet zien›', () => piet.choose(words('write-photo-too'), photo));
  await piet.sees(words('status-stored'));
  await goes(`/g/${group.space}/meetings/${meeting}`);
  await piet.tap('button', words('meetings-notes-begin'));
  await piet.type('textbox', words('meetings-notes-paragraph', { number: 1 }), 'Notitie van Piet.');
  await goes(`/g/${group.space}`);

  await piet.kill();
  await piet.start();
  await piet.open(`${line.origin}/#/g/${group.space}`);
  await piet.sees('‹piet liet zien›');
  await piet.sees(words('connection-offline'));

  await Promise.all([anna.comesOnline(), line.heal()]);
  await goes('/waiting');
  await piet.tap('button', words('waiting-try-now'));
  await goes(`/g/${group.space}`);
  await piet.sees('‹anna liet zien›');
  await anna.goes(`/g/${group.space}`);
  await anna
    .entry('Piet', '‹piet liet zien›')
    .getByRole('img', { name: /^Foto van/ })
    .waitFor();

  const said = (text: string) => text.match(/‹[^›]*›/g) ?? [];
  const [annas, piets] = [said(await anna.page.innerText('body')), said(await piet.words())];
  assert.deepEqual(piets, annas);
  assert.deepEqual(annas.toSorted(), [
    '‹anna liet zien›',
    '‹anna schreef›',
    '‹piet liet zien›',
    '‹piet schreef›',
  ]);
  assert.deepEqual((await readsNotes(anna, meeting, 2)).toSorted(), [
    'Notitie van Anna.',
    'Notitie van Piet.',
  ]);
  await opensMeeting(anna, meeting);

  async function goes(path: string): Promise<void> {
    await piet.run(`location.hash = '${path}'; return null`);
  }

  async function writes(text: string, more: () => Promise<void> = async () => undefined): Promise<void> {
    await piet.tap('link', words('write-type'));
    await piet.type('textbox', words('write-words'), text);
    await more();
    if (text.includes('zien')) await piet.tap('button', words('photo-nobody'));
    await piet.tap('button', words('write-post'));
    await piet.sees(text);
  }
});
