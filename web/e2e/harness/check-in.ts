import type { Locator } from 'playwright-core';
import type { Person } from './person';
import { words } from './words';

/** Chooses with whom one does check-ins; the way there is the one that a person finds, under *Ik*. */
export async function chooses(person: Person, other: string): Promise<void> {
  await person.goes('/me');
  await person.tap(person.page.getByRole('link', { name: new RegExp(`^${words('check-in-title')}`) }));
  await person.page.getByText(words('check-in-empty')).waitFor();
  await person.tap(person.link('check-in-with-whom').first());
  await person.tap(person.page.getByRole('radio', { name: new RegExp(`^${other} `) }));
  await person.tap(person.page.getByRole('button', { name: /^Doe check-ins met/ }));
  await person.link('check-in-begin').waitFor();
}

/** Opens one's check-ins with someone. */
export async function opensPair(person: Person, other: string): Promise<void> {
  await person.goes('/check-ins');
  await person.tap(person.page.getByRole('main').getByRole('link', { name: new RegExp(`^${other}`) }));
}

/** The question on the screen. */
function asks(person: Person, question: string): Locator {
  return person.page.getByRole('heading', { level: 2, name: question, exact: true });
}

/** Answers by a tap, and goes on. */
export async function taps(person: Person, question: string, answer: string): Promise<void> {
  await asks(person, question).waitFor();
  await person.tap(person.page.getByRole('radio', { name: answer, exact: true }));
  await onward(person);
}

/** Answers in own words, and goes on. */
export async function tells(person: Person, question: string, text: string): Promise<void> {
  await asks(person, question).waitFor();
  await person.page.getByLabel(words('map-write')).fill(text);
  await onward(person);
}

/** Passes a question by. */
export async function skips(person: Person, question: string): Promise<void> {
  await asks(person, question).waitFor();
  await person.tap(person.button('map-skip'));
}

/** Chooses the first day that is offered for the next one: a week from now. */
export async function nextInAWeek(person: Person): Promise<void> {
  await asks(person, words('check-in-next')).waitFor();
  await person.tap(person.page.getByRole('radio').first());
  await onward(person);
}

async function onward(person: Person): Promise<void> {
  await person.tap(person.button('map-onward').or(person.button('map-ready')));
}

/** What one of the two said, on the screen of a day. */
export function side(person: Person, name: string): Locator {
  return person.page.getByRole('region', { name: words('check-in-said-by', { name }), exact: true });
}

/** The first questions of a check-in, done by a fluent person. */
export async function checksIn(person: Person, strength: string): Promise<void> {
  await person.tap(person.link('check-in-begin'));
  await taps(person, 'Waar wil je mee beginnen?', 'Het weekend');
  await skips(person, 'Wat deed je in het weekend?');
  await taps(person, 'Hoe voelde het werk?', 'Prettig');
  await tells(person, 'Wat ging er goed? Vertel het allebei.', strength);
}

/** What was agreed on an earlier day comes back: says what came of it. Other things of then are left. */
export async function saysWhatCame(person: Person, of: RegExp, came: string): Promise<void> {
  await asks(person, words('check-in-last-time')).waitFor();
  const radios = person.page.getByRole('radiogroup', { name: of });
  await person.tap(radios.getByRole('radio', { name: came, exact: true }));
  await onward(person);
}

/** Begins a check-in that is not the first one, with what was left open. */
export async function looksBack(person: Person, of: RegExp, came: string): Promise<void> {
  await person.tap(person.link('check-in-begin'));
  await saysWhatCame(person, of, came);
}
