import type { Locator } from 'playwright-core';
import type { Person } from './person';
import { words } from './words';

/** Chooses with whom one talks; the way there is the one that a person finds, under *Ik*. */
export async function choosesToTalk(person: Person, other: string): Promise<void> {
  await person.goes('/me');
  await person.tap(person.page.getByRole('link', { name: new RegExp(`^${words('conversation-title')}`) }));
  await person.page.getByText(words('conversation-empty')).waitFor();
  await person.tap(person.link('conversation-with-whom').first());
  await person.tap(person.page.getByRole('radio', { name: new RegExp(`^${other} `) }));
  await person.tap(person.page.getByRole('button', { name: /^Voer gesprekken met/ }));
  await person.link('conversation-begin').waitFor();
}

/** Opens one's conversations with someone. */
export async function opensTalks(person: Person, other: string): Promise<void> {
  await person.goes('/conversations');
  await person.tap(person.page.getByRole('main').getByRole('link', { name: new RegExp(`^${other}`) }));
}

/** The question on the screen. */
export function asked(person: Person, question: string): Locator {
  return person.page.getByRole('heading', { level: 2, name: question, exact: true });
}

/** Waits for a question by its text's name. */
export async function isAsked(person: Person, ask: string, other = ''): Promise<void> {
  await asked(person, words(`conversation-ask-${ask}`, { name: other })).waitFor();
}

/** Goes on, with an answer or without. */
export async function goesOn(person: Person): Promise<void> {
  await person.tap(
    person.button('map-onward').or(person.button('map-ready')).or(person.button('map-skip')).first(),
  );
}

/** Answers in own words, and goes on. */
export async function tellsThat(person: Person, ask: string, text: string): Promise<void> {
  await isAsked(person, ask);
  await person.page.getByLabel(words('map-write')).fill(text);
  await goesOn(person);
}

/** Taps an answer, and goes on. */
export async function choosesThat(person: Person, ask: string, answer: string, other = ''): Promise<void> {
  await isAsked(person, ask, other);
  await person.tap(person.page.getByRole('radio', { name: answer, exact: true }));
  await goesOn(person);
}

interface Agrees {
  words: string;
  who: string;
  by: string;
}

/** Writes down one agreement: what, who, and by which day. */
export async function agreesThat(person: Person, { words: text, who, by }: Agrees): Promise<void> {
  const number = 1;
  await person.tap(person.button('conversation-agreement-add'));
  await person.page.getByLabel(words('conversation-agreement-what', { number })).fill(text);
  const whose = person.page.getByRole('radiogroup', {
    name: words('conversation-agreement-who', { number }),
  });
  await person.tap(whose.getByRole('radio', { name: who, exact: true }));
  await person.page.getByLabel(words('conversation-agreement-by', { number })).fill(by);
  await goesOn(person);
}

/** What one of the two said, on the record of a day. */
export function recordOf(person: Person, name: string): Locator {
  return person.page.getByRole('region', { name: words('check-in-said-by', { name }), exact: true });
}

/** The agreements with a day, as they stand on a screen. */
export function reminders(person: Person): Locator {
  return person.page.getByRole('list', { name: words('conversation-reminders') });
}
