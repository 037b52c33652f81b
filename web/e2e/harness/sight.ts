import type { Person } from './person';
import { words } from './words';

/** Says what one is good at, on one's own page. */
export async function introduces(person: Person, text: string): Promise<void> {
  await person.goes('/me/introduction');
  await person.page.getByLabel(words('sight-question-good-at')).fill(text);
  await person.tap(person.button('me-keep'));
  await person.page
    .getByRole('status')
    .filter({ hasText: /^(Bewaard|Verstuurd)/ })
    .waitFor();
}

/** Lets someone of one's groups read it. */
export async function sharesWith(person: Person, reader: string): Promise<void> {
  await person.goes('/me/share');
  await chooses(person, reader);
}

/** Lets someone of one's groups read an area of one's map (`money`), for a month. */
export async function sharesAreaWith(person: Person, area: string, reader: string): Promise<void> {
  await person.goes(`/map/sight/${area}`);
  await person.tap(person.link('sight-share'));
  await person.tap(person.page.getByRole('radio', { name: words('sight-months-1'), exact: true }));
  await chooses(person, reader);
}

/** Stops letting someone read what is on the screen, in two taps. */
export async function stopsFor(person: Person, reader: string): Promise<void> {
  const given = person.page.getByRole('article', { name: reader });
  await person.tap(given.getByRole('button', { name: words('sight-end') }));
  await person.tap(given.getByRole('button', { name: words('sight-end-yes') }));
}

/** Opens what another shares, from the list. */
export async function opensSharedBy(person: Person, owner: string): Promise<void> {
  await person.goes('/me/shared');
  await person.tap(person.page.getByRole('main').getByRole('link', { name: new RegExp(`^${owner}`) }));
}

/** Who it is for, and the one button. */
async function chooses(person: Person, reader: string): Promise<void> {
  await person.tap(person.page.getByRole('radio', { name: new RegExp(`^${reader} `) }));
  await person.tap(person.button('sight-share-do'));
  await person.page.getByRole('article', { name: reader }).waitFor();
}
