import type { Locator } from 'playwright-core';
import type { Person } from './person';
import { isAsked } from './steps';
import { words } from './words';

/** Opens what one can where it is found: under *Ik*. */
export async function opensSkills(person: Person): Promise<void> {
  await person.goes('/me');
  await person.tap(person.page.getByRole('link', { name: new RegExp(`^${words('skills-title')}`) }));
  await person.page.getByRole('heading', { level: 1, name: words('skills-title') }).waitFor();
}

/** From one's words for a skill to where it stands on the screen. */
export async function beginsSkill(person: Person, name: string, where: string): Promise<void> {
  await person.goes('/skills/new');
  await isAsked(person, 'skills-ask-name');
  await person.page.getByLabel(words('map-write')).fill(name);
  await person.tap(person.button('map-onward'));
  await isAsked(person, 'skills-ask-where');
  await person.page.getByLabel(words('map-write')).fill(where);
  await person.tap(person.button('map-onward'));
  await isAsked(person, 'skills-ask-state');
  await person.tap(person.button('map-ready'));
  await person.page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
}

/** Puts a sentence beside the skill on the screen. */
export async function showsInWords(person: Person, text: string): Promise<void> {
  await person.tap(person.button('skills-show'));
  await isAsked(person, 'skills-ask-evidence');
  await person.page.getByLabel(words('skills-evidence-words')).fill(text);
  await person.tap(person.button('map-ready'));
  await person.page.getByText(text, { exact: true }).waitFor();
}

/** The sheet of a skill in the portfolio, or at who reads it. */
export function skillOf(person: Person, name: string): Locator {
  return person.page.getByRole('article', { name, exact: true });
}

/** Lets someone of one's groups read all of it. */
export async function sharesSkillsWith(person: Person, reader: string): Promise<void> {
  await person.goes('/skills/sight');
  await person.tap(person.link('sight-share'));
  await person.tap(person.page.getByRole('radio', { name: new RegExp(`^${reader} `) }));
  await person.tap(person.button('sight-share-do'));
  await person.page.getByRole('article', { name: reader }).waitFor();
}

/** Says of the first thing on the sheet of a skill that one saw it. */
export async function saysSeen(person: Person, skill: string, text: string): Promise<void> {
  const sheet = skillOf(person, skill);
  await person.tap(sheet.getByRole('button', { name: `${words('skills-saw')} ${skill}`, exact: true }));
  await sheet.getByLabel(words('skills-saw-what')).fill(text);
  await person.tap(sheet.getByRole('button', { name: words('skills-saw-put'), exact: true }));
  await sheet.getByText(text, { exact: true }).waitFor();
}
