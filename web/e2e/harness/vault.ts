import type { Person } from './person';
import { words } from './words';

/** What a tablet of the made-up neighbourhood asks for. */
export const TABLET_CODE = 'K4PW7M';

/** Taps the digits of a PIN, and the button that is done with it. */
export async function typesPin(person: Person, pin: string, done: string | null): Promise<void> {
  for (const digit of pin) {
    await person.tap(person.page.getByRole('button', { name: words('gate-pin-digit', { digit }) }));
  }
  if (done) await person.tap(person.button(done));
}

/** Chooses a PIN where there was none. */
export async function choosesPin(person: Person, pin: string): Promise<void> {
  await person.goes('/me/lock');
  await person.tap(person.button('lock-choose'));
  await typesNewPin(person, pin);
  await person.page.getByText(words('lock-set')).waitFor();
}

/** Types a new PIN, twice. */
export async function typesNewPin(person: Person, pin: string): Promise<void> {
  await typesPin(person, pin, 'gate-pin-next');
  await person.page.getByLabel(words('lock-again')).waitFor();
  await typesPin(person, pin, 'gate-pin-next');
}

/** Makes the tablet one of a group. */
export async function sharesTablet(person: Person, code: string): Promise<void> {
  await person.goes('/me/lock');
  await person.page.getByLabel(words('join-code')).fill(code);
  await person.tap(person.button('lock-tablet-share'));
  await person.page.getByText(words('lock-tablet-shared')).waitFor();
}

/** *Sluit af*, from whatever is open. */
export async function closesUp(person: Person, door: 'gate-code-title' | 'gate-pin-title'): Promise<void> {
  await person.goes('/me');
  await person.tap(person.button('gate-close').first());
  await person.page.getByRole('heading', { name: words(door) }).waitFor();
}

/** Gives the code of a tablet's group, up to who one is. */
export async function givesCode(person: Person, code: string): Promise<void> {
  await person.page.getByRole('heading', { name: words('gate-code-title') }).waitFor();
  await person.page.getByLabel(words('join-code')).fill(code);
  await person.page.getByRole('heading', { name: words('gate-pick-title') }).waitFor();
}

/** Opens one's own place on a tablet of a group. */
export async function opensPlace(person: Person, code: string, name: string, pin: string): Promise<void> {
  await givesCode(person, code);
  await person.tap(person.page.getByRole('button', { name: new RegExp(`^${name}`) }));
  await person.page.getByRole('heading', { name: words('gate-pin-of', { name }) }).waitFor();
  await typesPin(person, pin, 'gate-pin-open');
}

/** A place on a tablet of a group for someone who has none there: chooses a PIN, and joins. */
export async function takesPlace(
  person: Person,
  codes: { tablet: string; group: string },
  name: string,
  pin: string,
): Promise<void> {
  await givesCode(person, codes.tablet);
  await person.tap(person.button('gate-pick-someone'));
  await person.page.getByRole('heading', { name: words('gate-first-pin-title') }).waitFor();
  await typesNewPin(person, pin);
  await person.tap(person.link('start-with-code'));
  await person.page.getByLabel(words('join-code')).fill(codes.group);
  await person.page.getByLabel(words('join-name'), { exact: false }).fill(name);
  await person.tap(person.button('join-knock'));
  await person.page.getByText(words('knocking')).waitFor();
}

/** A steward adds someone on their tablet of a group: a name, and the newcomer's own PIN. Ends where it is said. */
export async function adds(steward: Person, name: string, pin: string): Promise<void> {
  await steward.goes(`/g/${steward.space}/members/walk-in`);
  await steward.page.getByLabel(words('members-walk-in-name')).fill(name);
  await steward.tap(steward.button('gate-pin-next'));
  await steward.page.getByText(words('members-walk-in-pin', { name })).waitFor();
  await typesNewPin(steward, pin);
  await steward.page.getByText(words('members-walk-in-done', { name })).waitFor();
}
