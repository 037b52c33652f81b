// Someone comes along with a group: in the meetings, not in the stories; and then stays.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { arrivesFor, newGroup } from './harness/group';
import { opensMeeting, readsNotes, writesNote } from './harness/meeting';
import { takePhoto } from './harness/photo';
import type { Person } from './harness/person';
import { Server } from './harness/server';
import { keysBy } from './harness/stored';
import { words } from './harness/words';

/** Words that stand in nothing else. */
const WORD = 'qvxzwkj';
/** The shelf of journals in `client-core/src/records/keys.rs`. */
const JOURNALS = '00';

const server = await Server.start();
after(() => server.discard());

test('a guest writes at the meeting, reads no stories, and reads them once they are a member', async (t) => {
  const group = await newGroup(server, t);
  const { steward: anna } = group;
  await anna.writesWithPhoto(`Ik durf het te zeggen: ${WORD}.`, await takePhoto(anna.page));
  await anna.entry('Anna', WORD).getByText(words('status-shared')).waitFor();
  const meeting = await group.meetingToday();
  await writesNote(anna, meeting, 'Guus komt vertellen over fietsen.');

  const guus = await arrivesFor(t, server, 'Guus');
  await guus.joins(group.code);
  await anna.goes(`/g/${group.space}/members`);
  await anna.page.getByText(words('members-open-guest-what')).waitFor();
  await anna.opensTheDoorFor('Guus', 'members-open-guest');

  // Where others read, he sees what he does here, and nothing to write.
  await guus.page.getByText(words('log-guest')).waitFor();
  await hasNoStories(guus);
  await guus.tap(guus.link('log-guest-meetings'));
  await guus.tap(
    guus.page.getByRole('heading', { level: 2 }).getByRole('link', { name: 'Koffie en stappen' }),
  );
  assert.deepEqual(await readsNotes(guus, meeting, 1), ['Guus komt vertellen over fietsen.']);
  assert.equal(await guus.page.getByRole('heading', { name: words('meetings-written') }).count(), 0);
  await writesNote(guus, meeting, 'Twee fietsen zijn gemaakt.');
  assert.deepEqual(await readsNotes(anna, meeting, 2), [
    'Guus komt vertellen over fietsen.',
    'Twee fietsen zijn gemaakt.',
  ]);
  await guus.tap(guus.link('closing-title'));
  await guus.tap(guus.button('closing-glad'));
  await guus.page.getByText(words('closing-done'), { exact: true }).waitFor();

  // While he looks: what she tells the group goes past him, what she writes after it in the notes does not.
  await opensMeeting(guus, meeting);
  await anna.goes(`/g/${group.space}`);
  await anna.writes(`Ook dit is voor de groep: ${WORD}.`);
  await anna.entry('Anna', 'Ook dit is voor de groep').getByText(words('status-shared')).waitFor();
  await writesNote(anna, meeting, 'Volgende keer lampen.');
  assert.deepEqual(await readsNotes(guus, meeting, 3), [
    'Guus komt vertellen over fietsen.',
    'Twee fietsen zijn gemaakt.',
    'Volgende keer lampen.',
  ]);
  await guus.goes(`/g/${group.space}/write/type`);
  await guus.page.getByText(words('log-guest')).waitFor();
  await hasNoStories(guus);

  await becomesMember(anna, 'Guus');
  await guus.goes(`/g/${group.space}`);
  await guus.entry('Anna', 'Ik durf het te zeggen').getByRole('img').first().waitFor();
  await guus.entry('Anna', 'Ook dit is voor de groep').waitFor();
  await guus.writes('Fijn om te blijven.');
  await anna.goes(`/g/${group.space}`);
  await anna.entry('Guus', 'Fijn om te blijven.').waitFor();
});

/** Neither on the screen nor on the device: no story is kept, and no photo. */
async function hasNoStories(person: Person): Promise<void> {
  assert.equal(await person.page.getByRole('article').count(), 0);
  assert.equal(await person.page.getByRole('main').getByRole('textbox').count(), 0);
  assert.equal(await person.link('write-type').count(), 0);
  assert.equal(await person.page.getByText(WORD).count(), 0);
  // Records are sealed; their keys say which there are: after the space stands the shelf, and journals stand on the first.
  const kept = await keysBy(person.page);
  assert.deepEqual(
    (kept['pieces'] ?? []).filter((key) => key.slice(32, 34) === JOURNALS),
    [],
  );
  for (const photos of ['bytes', 'attachments']) assert.deepEqual(kept[photos], []);
}

async function becomesMember(steward: Person, name: string): Promise<void> {
  const { page } = steward;
  await steward.goes(`/g/${steward.space}/members`);
  const line = page.getByRole('link', { name: new RegExp(`^${name}`, 'u') });
  await line.getByText(words('standing-guest')).waitFor();
  await steward.tap(line);
  await steward.tap(steward.button('members-guest-stays'));
  await steward.tap(
    page
      .getByRole('group', { name: words('members-guest-stays') })
      .getByRole('button', { name: words('members-yes-do') }),
  );
  // As of any member now.
  await steward.button('members-make-alumnus').waitFor();
}
