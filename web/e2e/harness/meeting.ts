import type { Person } from './person';
import { words } from './words';

const PARAGRAPH = /^Aantekening \d+$/;

/** As a steward: plans a meeting for today. Its id. */
export async function planForToday(steward: Person, title: string): Promise<string> {
  const { page } = steward;
  await steward.goes(`/g/${steward.space}/meetings/plan`);
  await page
    .getByLabel(words('meetings-day'))
    .fill(new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' }));
  await page.getByLabel(words('meetings-time')).fill('23:30');
  await page.getByLabel(words('meetings-name'), { exact: true }).fill(title);
  await steward.tap(steward.button('meetings-plan-keep'));
  await steward.tap(page.getByRole('link', { name: title }).first());
  await page.getByRole('heading', { name: words('meetings-notes') }).waitFor();
  return page.url().split('/').pop() ?? '';
}

export async function opensMeeting(person: Person, meeting: string): Promise<void> {
  await person.goes(`/g/${person.space}/meetings/${meeting}`);
  await person.page.getByRole('heading', { name: words('meetings-notes') }).waitFor();
}

/** Adds a paragraph to the notes that several write at once: another's may arrive between looking and tapping. */
export async function writesNote(person: Person, meeting: string, text: string): Promise<void> {
  await opensMeeting(person, meeting);
  const { page } = person;
  await person.tap(person.button('meetings-notes-begin').or(person.button('meetings-notes-more')));
  const paragraph = page.getByRole('textbox', { name: PARAGRAPH }).and(page.locator(':focus'));
  await paragraph.fill(text);
  await paragraph.blur();
  await page.getByText(words('meetings-waiting')).or(page.getByText(text)).first().waitFor();
}

/** The paragraphs of the notes, in order, once there are so many. */
export async function readsNotes(person: Person, meeting: string, count: number): Promise<string[]> {
  await opensMeeting(person, meeting);
  const paragraphs = person.page.getByRole('textbox', { name: PARAGRAPH });
  await paragraphs.nth(count - 1).waitFor();
  return Promise.all((await paragraphs.all()).map((paragraph) => paragraph.inputValue()));
}
