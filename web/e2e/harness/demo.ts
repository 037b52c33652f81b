import type { Looks } from './chromium';
import { Person } from './person';
import type { Who } from './screens';
import type { Server } from './server';
import { signIn } from './sign-in';

interface Hint {
  name: string;
  title: string;
  email: string;
  group: string;
}

/** The first one may be in the demo who is this: a member or the worker of the peer group. */
export async function someone(server: Server, title: 'participant' | 'social_worker'): Promise<Hint> {
  const people = (await (await fetch(`${server.origin}/demo/hints`)).json()) as Hint[];
  const found = people.find((person) => person.title === title);
  if (!found) throw new Error(`nobody in the demo is a ${title}: ${JSON.stringify(people)}`);
  return found;
}

/** Nobody, a member and a steward, each with a device of their own. */
export type Cast = Record<Who, Person>;

export async function cast(server: Server, looks: Looks): Promise<Cast> {
  const enters = async (title: 'participant' | 'social_worker') => {
    const { name, email, group } = await someone(server, title);
    const person = await Person.arrives(server, name, looks);
    await signIn(person, server, email);
    await person.opensGroup(group);
    return person;
  };
  return {
    nobody: await Person.arrives(server, 'Niemand', looks),
    member: await enters('participant'),
    steward: await enters('social_worker'),
  };
}
