import type { Looks } from './chromium';
import { Person } from './person';
import type { Who } from './screens';
import type { Server } from './server';
import { signIn } from './sign-in';

interface Hint {
  name: string;
  email: string;
  about: string;
}

/** Whom one may be in the demo: the first whose `about` matches. */
export async function someone(server: Server, about: RegExp): Promise<Hint> {
  const { people } = (await (await fetch(`${server.origin}/demo/hints`)).json()) as { people: Hint[] };
  const found = people.find((person) => about.test(person.about));
  if (!found) throw new Error(`nobody in the demo is ${about}: ${JSON.stringify(people)}`);
  return found;
}

/** Nobody, a member and a steward, each with a device of their own. */
export type Cast = Record<Who, Person>;

export async function cast(server: Server, looks: Looks): Promise<Cast> {
  const enters = async (about: RegExp) => {
    const { name, email } = await someone(server, about);
    const person = await Person.arrives(server, name, looks);
    await signIn(person, server, email);
    return person;
  };
  return {
    nobody: await Person.arrives(server, 'Niemand', looks),
    member: await enters(/deelnemer|lid/i),
    steward: await enters(/sociaal werker/i),
  };
}
