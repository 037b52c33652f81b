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
  await person.tap(person.page.getByRole('radio', { name: new RegExp(`^${reader} `) }));
  await person.tap(person.button('sight-share-do'));
  await person.page.getByRole('article', { name: reader }).waitFor();
}
