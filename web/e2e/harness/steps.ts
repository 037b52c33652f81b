import type { Person } from './person';
import { words } from './words';

/** Opens one's own steps where they are found: in the bar. */
export async function opensSteps(person: Person): Promise<void> {
  await person.tap(
    person.page
      .getByRole('navigation', { name: words('places') })
      .getByRole('link', { name: words('place-steps') }),
  );
  await person.page.getByRole('heading', { level: 1, name: words('steps-title') }).waitFor();
}

/** The question on the screen. */
export async function isAsked(person: Person, question: string): Promise<void> {
  await person.page.getByRole('heading', { level: 2, name: words(question), exact: true }).waitFor();
}

/** Answers the question in own words, and goes on. */
export async function answersInWords(person: Person, question: string, text: string): Promise<void> {
  await isAsked(person, question);
  await person.page.getByLabel(words('map-write')).fill(text);
  await person.tap(person.button('map-onward'));
}

/** From a wish to a first step, in one area of one's life. */
export async function setsGoal(
  person: Person,
  { area, wish, goal, step }: { area: string; wish: string; goal: string; step: string },
): Promise<void> {
  await person.goes('/steps/new');
  await isAsked(person, 'steps-ask-area');
  await person.tap(person.page.getByRole('radio', { name: words(`area-${area}`), exact: true }));
  await answersInWords(person, 'steps-ask-wish', wish);
  await answersInWords(person, 'steps-ask-goal', goal);
  if (area === 'housing' || area === 'money') {
    await isAsked(person, 'steps-ask-first');
    await person.tap(person.button('steps-first-yes'));
  }
  await answersInWords(person, 'steps-ask-step', step);
  await isAsked(person, 'steps-ask-when');
}

/** The sheet of a step, by its words. */
export function stepOf(person: Person, text: string) {
  return person.page.getByRole('listitem').filter({ has: person.page.getByText(text, { exact: true }) });
}
