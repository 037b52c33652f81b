import type { Person } from './person';
import type { Server } from './server';
import { until } from './until';
import { words } from './words';

/** Signs in with the code from the mail. */
export async function signIn(person: Person, server: Server, email: string): Promise<void> {
  const before = (await server.lettersTo(email)).length;
  await person.goes(`/sign-in/${encodeURIComponent(email)}`);
  await person.tap(person.button('sign-in-send'));
  const letter = await until(`a mail to ${email}`, async () => (await server.lettersTo(email))[before]);
  const code = /\b\d{6}\b/.exec(letter)?.[0] ?? '';
  await person.page.getByLabel(words('sign-in-code')).fill(code);
  await person.tap(person.button('sign-in-enter'));
  await person.page.waitForFunction(() => !location.hash.startsWith('#/sign-in'));
}
