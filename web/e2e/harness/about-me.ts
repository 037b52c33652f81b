import type { Locator } from 'playwright-core';
import type { Person } from './person';
import { words } from './words';

/** "Wat staat er over mij", from *Ik*. */
export async function opensAboutMe(person: Person): Promise<void> {
  await person.goes('/me');
  await person.tap(person.page.getByRole('link', { name: words('me-about-me') }));
  await person.page.getByText(words('about-me-what')).waitFor();
}

/** One part of it. */
export function part(person: Person, title: string): Locator {
  return person.page
    .getByRole('group')
    .filter({ has: person.page.getByText(words(title), { exact: true }).first() });
}

/** Opens a part that is closed. */
export async function opens(person: Person, title: string): Promise<Locator> {
  const found = part(person, title);
  // A part may fold a long list of its own.
  await person.tap(found.locator('> summary'));
  await found.getByRole('button', { name: words('listen') }).waitFor();
  return found;
}

/** The page with what the server told too. */
export async function opensWholly(person: Person): Promise<void> {
  await person.goes('/me/about-me');
  await part(person, 'about-me-devices').waitFor();
}

/** The same with every part open. */
export async function opensEachPart(person: Person): Promise<void> {
  await opensWholly(person);
  for (const title of PARTS) await opens(person, title);
}

const PARTS = [
  'about-me-wrote',
  'about-me-was',
  'about-me-told',
  'about-me-named',
  'about-me-mine',
  'about-me-who',
  'about-me-groups',
  'about-me-devices',
  'about-me-notes',
];
