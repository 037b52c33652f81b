// The ways to screens that lie behind something else.
import type { Person } from './person';

/** Someone of the group: oneself, or another. */
export async function openPerson(person: Person, whom: 'myself' | 'other'): Promise<void> {
  await person.goes(`/g/${person.space}/members`);
  const people = person.page
    .getByRole('main')
    .getByRole('link')
    .filter({ has: person.page.locator('bdi') });
  const mine = /\(jij\)/;
  await (whom === 'myself' ? people.filter({ hasText: mine }) : people.filter({ hasNotText: mine }))
    .first()
    .click();
  await person.page.getByRole('region').first().waitFor();
}

/** What a member shares with the worker: both what they say of themselves and a part of their map. */
export async function opensSharedPart(person: Person, part: 'introduction' | 'map' | null): Promise<void> {
  await person.goes('/me/shared');
  const both = person.page.getByRole('main').getByRole('link').filter({ hasText: 'Over mij · Geld' });
  await person.tap(both.first());
  const way = part === 'introduction' ? /^Over (?!mij$|Kring$)/ : /^De map van/;
  const link = person.page.getByRole('main').getByRole('link', { name: way });
  if (part === null) await link.waitFor();
  else await person.tap(link);
}
