// What a group wrote belongs to the group: the official JavaScript Automerge opens what the server exports, and reads the
// same entries and notes that stand on the screen.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import * as Automerge from '@automerge/automerge';
import { newGroup } from './harness/group';
import { readsNotes, writesNote } from './harness/meeting';
import type { Person } from './harness/person';
import { takePhoto } from './harness/photo';
import { Server } from './harness/server';
import { words } from './harness/words';

/** One line of the list that an export comes with. */
interface Exported {
  file: string;
  kind: string;
  owner: { id: string; name: string } | null;
  subject: string | null;
}

type Map = Record<string, unknown>;

test('another Automerge reads the same entries and notes as Kring', async (t) => {
  const server = await Server.start();
  t.after(() => server.discard());
  const group = await newGroup(server, t);
  const anna = group.steward;
  const piet = await group.member('Piet');
  const meeting = await group.meetingToday();
  await anna.goes(`/g/${group.space}`);
  await writesAs(anna, 'story', '‹Anna vertelt: één zin 🌻›');
  await writesAs(piet, 'question', '‹Wie kan helpen? مرحبا›');
  await writesAs(piet, 'small-step', '‹Ik heb gebeld.›\nEn daarna koffie.');
  await anna.writesWithPhoto('‹anna liet zien›', await takePhoto(anna.page));
  const step = anna.entry('Piet', 'Ik heb gebeld.');
  await anna.tap(step.getByRole('button', { name: words('react-strength') }));
  await anna.tap(step.getByRole('link', { name: words('answer') }));
  await anna.page.getByLabel(words('write-words')).fill('‹Knap gedaan.›');
  await anna.tap(anna.button('write-post'));
  // Her own screen goes back to the log by itself: what comes next begins there.
  await anna.entry('Piet', 'Knap gedaan.').waitFor();
  await piet.entry('Piet', 'Knap gedaan.').waitFor();
  await writesNote(anna, meeting, 'Koffie om tien. ☕');
  await writesNote(piet, meeting, 'Piet bakt taart.');
  await piet.page.getByText(words('meetings-waiting')).waitFor({ state: 'detached' });
  const notes = await readsNotes(anna, meeting, 2);
  await anna.goes(`/g/${group.space}`);
  await anna.entry('Piet', 'Ik heb gebeld.').waitFor();
  const onTheScreen = await log(anna);

  const documents = await exported(t, server, group.space);
  const entries = entriesIn(documents);
  const tops = entries.filter(({ replyTo }) => replyTo === null);
  assert.deepEqual(tops.map(({ line }) => line).toSorted(), onTheScreen.toSorted());
  assert.equal(tops.length, 4);
  assert.equal(tops.filter(({ withAttachment }) => withAttachment).length, 1);

  const called = entries.find(({ body }) => body.includes('Ik heb gebeld.'));
  assert.equal(called?.body, '‹Ik heb gebeld.›\nEn daarna koffie.', 'every character of it');
  const reference = `${called.owner}/${called.month}/${called.id}`;
  const answers = entries.filter(({ replyTo }) => replyTo !== null);
  assert.deepEqual(
    answers.map(({ line, replyTo }) => ({ line, replyTo })),
    [{ line: `Anna, ${words('kind-note')}: ‹Knap gedaan.›`, replyTo: reference }],
  );
  const kindWords = journals(documents).flatMap(({ content }) => Object.keys(content['reactions'] as Map));
  assert.deepEqual(kindWords, [`${reference}/strength`]);

  const kept = documents.find(({ kind, subject }) => kind === 'meeting' && subject === meeting)?.content;
  assert.deepEqual(Object.values(kept?.['notes'] as Map).toSorted(), notes.toSorted());
  assert.equal(String((kept?.['card'] as Map)['title']), 'Koffie en stappen');
});

test('another Automerge opens every document of two years', async (t) => {
  const server = await Server.start({ demo: true });
  t.after(() => server.discard());
  const space = (await server.admin('space', 'list')).split(/\s/)[0] ?? '';
  const entries = entriesIn(await exported(t, server, space));
  assert.ok(entries.length > 100, `${entries.length} entries`);
  for (const { line, owner } of entries) assert.match(line, /^\S.*, \S.*: /, owner);
});

async function writesAs(person: Person, kind: string, text: string): Promise<void> {
  await person.tap(person.link('write-type'));
  await person.tap(person.page.getByRole('radio', { name: words(`kind-${kind}`) }));
  await person.page.getByLabel(words('write-words')).fill(text);
  await person.posts();
  await person
    .entry(person.name, text.split('\n')[0] ?? '')
    .getByText(words('status-shared'))
    .waitFor();
}

/** What stands in someone's log, as `Author, Kind: ‹words›`. */
async function log(person: Person): Promise<string[]> {
  const articles = await person.page.getByRole('article').all();
  return Promise.all(
    articles.map(async (article) => {
      const [name, kind] = (await article.innerText()).split('\n').filter((line) => line.trim() !== '');
      const body = /‹[^›]*›/.exec(await article.innerText())?.[0];
      return `${name === words('you') ? person.name : name}, ${kind}: ${body}`;
    }),
  );
}

/** Each document of a group as the other library reads it, with what the export's list says of it. */
async function exported(
  t: TestContext,
  server: Server,
  space: string,
): Promise<(Exported & { content: Map })[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kring-export-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await server.admin('export', space, folder);
  const list = JSON.parse(await readFile(join(folder, 'documents.json'), 'utf8')) as Exported[];
  return Promise.all(
    list.map(async (one) => {
      const document = Automerge.load<Map>(await readFile(join(folder, one.file)));
      assert.equal(Automerge.getMissingDeps(document, []).length, 0, `${one.file} is whole`);
      return { ...one, content: document };
    }),
  );
}

function journals<D extends Exported>(documents: D[]): D[] {
  return documents.filter(({ kind }) => kind === 'journal');
}

interface Entry {
  id: string;
  owner: string;
  month: string;
  body: string;
  replyTo: string | null;
  withAttachment: boolean;
  /** `Author, Kind: ‹words›`, as in [log]. */
  line: string;
}

function entriesIn(documents: (Exported & { content: Map })[]): Entry[] {
  return journals(documents).flatMap(({ owner, subject, content }) =>
    Object.entries(content['entries'] as Record<string, Map>).map(([id, entry]) => {
      // What is written once stands as a scalar string, which the library keeps apart from text that several edit.
      const body = String(entry['body']);
      const kind = words(`kind-${String(entry['kind']).replace('_', '-')}`);
      assert.ok(entry['at'] instanceof Date, 'a moment is a moment');
      return {
        ...{ id, owner: owner?.id ?? '', month: subject ?? '', body },
        replyTo: entry['reply_to'] === undefined ? null : String(entry['reply_to']),
        withAttachment: entry['attachments'] instanceof Uint8Array,
        line: `${owner?.name}, ${kind}: ${/‹[^›]*›/.exec(body)?.[0] ?? body}`,
      };
    }),
  );
}
