import type { Person } from './person';
import { words } from './words';

/** Opens one's own map where it is found: in the bar. */
export async function opensMap(person: Person): Promise<void> {
  await person.goes('/me');
  await person.tap(
    person.page
      .getByRole('navigation', { name: words('places') })
      .getByRole('link', { name: words('place-map') }),
  );
  await person.page.getByRole('heading', { level: 1, name: words('map-title') }).waitFor();
}

/** Opens an instrument that was not filled in yet. */
export async function opensInstrument(person: Person, title: string): Promise<void> {
  await person.tap(person.page.getByRole('main').getByRole('link', { name: title }));
  await person.page.getByRole('heading', { name: title, exact: true }).first().waitFor();
}

/** Taps a part of the drawing. */
export async function opensTopic(person: Person, topic: string): Promise<void> {
  await person.tap(person.page.getByRole('button', { name: new RegExp(`^${topic}`) }).first());
  await person.page.getByRole('heading', { name: topic, exact: true }).waitFor();
}

/** Answers the question on the screen with a step or a choice, and goes on. */
export async function answers(person: Person, step: string): Promise<void> {
  await person.tap(person.page.getByRole('radio', { name: step, exact: true }));
  await goesOn(person);
}

/** Answers it in own words, and goes on. */
export async function tells(person: Person, text: string): Promise<void> {
  await person.page.getByLabel(words('map-write')).fill(text);
  await goesOn(person);
}

/** To the next question, or back to the drawing after the last. */
export async function goesOn(person: Person): Promise<void> {
  const onward = person.button('map-onward').or(person.button('map-ready'));
  await person.tap(onward);
}

/** Looks at one topic of an instrument: what of it is so now, and in own words what one wants of it. */
export async function looksAt(
  person: Person,
  instrument: string,
  [topic, name]: [string, string],
  step: string,
  text: string,
): Promise<void> {
  await person.goes(`/map/${instrument}/fill/${topic}`);
  await answers(person, step);
  await tells(person, text);
  await person.page.getByRole('button', { name: new RegExp(`^${name}: ${step}`) }).waitFor();
}

/** Looks at one pillar of the bridge. */
export const looksAtPillar = (
  person: Person,
  topic: [string, string],
  step: string,
  text: string,
): Promise<void> => looksAt(person, 'bridge-to-self-reliance', topic, step, text);

export const looksAtMoney = (person: Person, step: string, text: string): Promise<void> =>
  looksAtPillar(person, ['money', 'Geld'], step, text);
