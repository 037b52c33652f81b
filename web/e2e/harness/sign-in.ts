import type { Person } from './person';
import type { Server } from './server';
import { words } from './words';

/** Signs in with the code from the mail. */
export async function signIn(person: Person, server: Server, email: string): Promise<void> {
  const before = (await server.lettersTo(email)).length;
  await person.goes(`/sign-in/${encodeURIComponent(email)}`);
  await person.tap(person.button('sign-in-send'));
  const code = await server.codeFor(email, before);
  await person.page.getByLabel(words('sign-in-code')).fill(code);
  await person.tap(person.button('sign-in-enter'));
  await person.page.waitForFunction(() => !location.hash.startsWith('#/sign-in'));
}
