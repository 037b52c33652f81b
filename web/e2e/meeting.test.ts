// A meeting that two keep together, and what people say of themselves in the group.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { newGroup } from './harness/group';
import { opensMeeting, writesNote } from './harness/meeting';
import { Server } from './harness/server';
import { until } from './harness/until';
import { words } from './harness/words';

test('two write in one note at once: all letters stay, and each caret stays at its letter', async (t) => {
  const server = await Server.start();
  t.after(() => server.discard());
  const group = await newGroup(server, t);
  const meeting = await group.meetingToday();
  const anna = group.steward;
  const piet = await group.member('Piet');
  await writesNote(anna, meeting, 'Koffie om tien.');
  await opensMeeting(piet, meeting);
  const first = { name: words('meetings-notes-paragraph', { number: 1 }) };
  const annas = anna.page.getByRole('textbox', first);
  const piets = piet.page.getByRole('textbox', first);
  await until('the note on the other phone', async () => (await piets.inputValue()) === 'Koffie om tien.');

  await piets.focus();
  await piet.page.keyboard.press('Control+End');
  await annas.focus();
  await anna.page.keyboard.press('Control+Home');
  await Promise.all([
    piet.page.keyboard.type(' Piet bakt taart.', { delay: 40 }),
    anna.page.keyboard.type('Let op! ', { delay: 60 }),
  ]);

  const whole = 'Let op! Koffie om tien. Piet bakt taart.';
  const reads = (note: Locator) => async () => (await note.inputValue()) === whole;
  await until('both to read everything', async () => (await reads(annas)()) && (await reads(piets)()));
  assert.equal(await caretOf(annas), 'Let op! '.length);
  assert.equal(await caretOf(piets), whole.length);
});

test('what one says of oneself reaches the group, and what a steward says reaches that one alone', async (t) => {
  const server = await Server.start();
  t.after(() => server.discard());
  const group = await newGroup(server, t);
  const anna = group.steward;
  const piet = await group.member('Piet');
  const fatma = await group.member('Fatma');
  const people = `/g/${group.space}/members`;

  await piet.goes(people);
  await piet.tap(piet.page.getByRole('link', { name: /^Piet/ }));
  await piet.page.getByLabel(words('members-help-field')).fill('Fietsen maken');
  await piet.tap(piet.button('members-help-add'));
  await fatma.goes(people);
  await fatma.page.getByText('Fietsen maken').waitFor();

  await piet.tap(piet.button('members-pause-begin'));
  await piet.tap(piet.button('members-pause-yes'));
  await fatma.page.getByText(words('members-pauses'), { exact: true }).waitFor();
  await fatma.page.getByText('Fietsen maken').waitFor({ state: 'detached' });
  await piet.tap(piet.button('members-pause-end'));
  await fatma.page.getByText('Fietsen maken').waitFor();

  await anna.goes(people);
  await anna.tap(anna.page.getByRole('link', { name: /^Piet/ }));
  await anna.tap(anna.button('members-talk-begin'));
  await anna.page.getByLabel(words('members-talk-reason')).fill('We spraken elkaar na de koffie.');
  await anna.tap(anna.page.getByRole('button', { name: words('members-talk-tell', { name: 'Piet' }) }));
  await piet.page.getByText('We spraken elkaar na de koffie.').waitFor();
  assert.equal(await fatma.page.getByText('We spraken elkaar na de koffie.').count(), 0);
});

test('what one writes about a meeting stands under it', async (t) => {
  const server = await Server.start();
  t.after(() => server.discard());
  const group = await newGroup(server, t);
  const meeting = await group.meetingToday();
  const piet = await group.member('Piet');
  await opensMeeting(piet, meeting);
  await piet.tap(piet.link('meetings-write-about'));
  await piet.page.getByLabel(words('write-words')).fill('Ik bleef nog even zitten.');
  await piet.tap(piet.button('write-post'));
  const written = (page: Page) =>
    page.getByRole('region', { name: words('meetings-written') }).getByText('Ik bleef nog even zitten.');
  await written(piet.page).waitFor();
  await opensMeeting(group.steward, meeting);
  await written(group.steward.page).waitFor();
});

const caretOf = (note: Locator): Promise<number> =>
  note.evaluate((field) => (field as HTMLTextAreaElement).selectionStart);
