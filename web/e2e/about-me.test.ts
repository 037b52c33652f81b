// "Wat staat er over mij": what a worker noted, what was granted, who looked, and the account; with the wire cut too.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { opens, opensAboutMe, part } from './harness/about-me';
import { newGroup } from './harness/group';
import { opensMeeting } from './harness/meeting';
import type { Person } from './harness/person';
import { Server } from './harness/server';
import { introduces, sharesWith } from './harness/sight';
import { words } from './harness/words';

const SOUP = 'Ik kook soep voor twintig mensen.';
const REASON = 'We spraken af dat je rustig praat.';

const server = await Server.start();
after(() => server.discard());

async function notesHere(steward: Person, meeting: string, name: string): Promise<void> {
  await opensMeeting(steward, meeting);
  const tile = { name: new RegExp(`^${name}`) };
  await steward.tap(steward.page.getByRole('button', tile));
  await steward.page.getByRole('button', { ...tile, pressed: true }).waitFor();
}

async function warns(steward: Person, name: string): Promise<void> {
  await steward.goes(`/g/${steward.space}/members`);
  await steward.tap(steward.page.getByRole('link', { name: new RegExp(`^${name}`) }));
  await steward.tap(steward.button('members-talk-begin'));
  await steward.tap(steward.page.getByRole('radio', { name: words('measure-warning') }));
  await steward.page.getByLabel(words('members-talk-reason')).fill(REASON);
  await steward.tap(steward.page.getByRole('button', { name: words('members-talk-tell', { name }) }));
  // What was said; the field that it was typed in may still stand beside it.
  await steward.page.getByRole('listitem').getByText(REASON).first().waitFor();
}

async function reads(person: Person, owner: string): Promise<void> {
  await person.goes('/me/shared');
  await person.tap(person.page.getByRole('main').getByRole('link', { name: new RegExp(`^${owner}`) }));
  await person.page.getByText(SOUP).waitFor();
}

test('one page says what is kept, by whom, why and how long, and stands without a connection', async (t) => {
  const group = await newGroup(server, t);
  const { steward: anna } = group;
  const meeting = await group.meetingToday();
  const kees = await group.member('Kees');
  await notesHere(anna, meeting, 'Kees');
  await warns(anna, 'Kees');
  await introduces(kees, SOUP);
  await sharesWith(kees, 'Anna');
  await reads(anna, 'Kees');

  await opensAboutMe(kees);
  const { page } = kees;
  const was = await opens(kees, 'about-me-was');
  await was.getByText(/Koffie en stappen/).waitFor();
  await was.getByText(/Anna.? schreef het op/).waitFor();
  await was.getByText(words('why-to-know-who-came')).waitFor();
  await was.getByText(words('term-no-end')).first().waitFor();
  const told = await opens(kees, 'about-me-told');
  await told.getByText(REASON).waitFor();
  await told.getByText(/Anna.? zei het/).waitFor();
  const mine = await opens(kees, 'about-me-mine');
  await mine.getByRole('link', { name: 'Anna' }).waitFor();
  await mine.getByText(/Anna.? keek vandaag naar Over mij/).waitFor();
  const groups = await opens(kees, 'about-me-groups');
  await groups.getByText(group.name, { exact: true }).last().waitFor();
  await groups.getByText(/Je doet mee/).waitFor();
  const devices = await opens(kees, 'about-me-devices');
  await devices.getByText(words('why-to-end-a-device')).waitFor();

  // A copy to keep, with everything open.
  const downloading = page.waitForEvent('download');
  await kees.tap(kees.button('about-me-save'));
  const copy = await readFile(await (await downloading).path(), 'utf8');
  for (const said of [REASON, 'Anna', group.name, words('why-to-know-who-came')])
    assert(copy.includes(said), said);

  // The phone dies in a tunnel and starts again there: the documents speak, and the account as it was.
  await kees.goesOffline();
  await kees.isKilledAndStartsAgain();
  await kees.page.getByText(words('about-me-offline')).waitFor();
  await (await opens(kees, 'about-me-told')).getByText(REASON).waitFor();
  await kees.page.getByText(/Hieronder staat wat we wisten op/).waitFor();
  await (await opens(kees, 'about-me-groups')).getByText(/Je doet mee/).waitFor();
  await kees.comesOnline();
  await kees.page.getByText(words('about-me-offline')).waitFor({ state: 'detached' });
});

test('who never asked with a connection reads that the account comes later, and nothing of another', async (t) => {
  const group = await newGroup(server, t);
  const { steward: anna } = group;
  const kees = await group.member('Kees');
  const fatma = await group.member('Fatma');
  await warns(anna, 'Kees');
  await opensAboutMe(kees);
  await (await opens(kees, 'about-me-told')).getByText(REASON).waitFor();
  await fatma.goesOffline();
  await opensAboutMe(fatma);
  await fatma.page.getByText(words('about-me-offline')).waitFor();
  const told = await opens(fatma, 'about-me-told');
  await told.getByText(words('about-me-nothing')).last().waitFor();
  assert.equal(await fatma.page.getByText(REASON).count(), 0);
  assert.equal(await part(fatma, 'about-me-who').count(), 0);
  await fatma.comesOnline();
  await part(fatma, 'about-me-who').waitFor();
});
