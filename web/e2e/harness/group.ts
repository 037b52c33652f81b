import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { PHONE, type Looks } from './chromium';
import { planForToday } from './meeting';
import { Person } from './person';
import type { Server } from './server';
import { signIn } from './sign-in';

/** A group as an administrator makes it, with a steward who opens the door for others. */
export class Group {
  constructor(
    private readonly server: Server,
    private readonly t: TestContext,
    readonly name: string,
    readonly space: string,
    /** Six characters that one joins with. */
    readonly code: string,
    readonly steward: Person,
  ) {}

  /** Someone who joins with the code and is let in. */
  async member(name: string, looks: Looks = PHONE, port = 0): Promise<Person> {
    const person = await arrivesFor(this.t, this.server, name, looks, port);
    await person.joins(this.code);
    await this.steward.opensTheDoorFor(name);
    await person.isIn(this.name);
    return person;
  }

  /** A meeting of today, by its id. */
  meetingToday(): Promise<string> {
    return planForToday(this.steward, 'Koffie en stappen');
  }
}

/** A folder for what each person saw last in each test; for finding out why one failed. */
const LAST_SIGHT = process.env['KRING_LAST_SIGHT'];

let groups = 0;

/** A group that an administrator made from the command line: its steward's address, and a code to join with. */
export interface MadeGroup {
  name: string;
  space: string;
  email: string;
  code: string;
}

/** Organisation, group, steward and join code, as an administrator makes them. */
export async function makeGroup(server: Server): Promise<MadeGroup> {
  groups += 1;
  const name = `Koffie op dinsdag ${groups}`;
  const email = `anna${groups}@example.org`;
  const organisation = await server.admin('organisation', 'create', 'Welzijn Noord');
  const space = await server.admin('space', 'create', '--organisation', organisation, name);
  await server.admin('person', 'create', '--name', 'Anna', '--email', email, '--title', 'social_worker');
  await server.admin('space', 'add-member', space, email, '--standing', 'steward');
  return { name, space, email, code: await server.admin('invite', space) };
}

/** A new group; its steward, Anna, is signed in and looks at it. */
export async function newGroup(server: Server, t: TestContext): Promise<Group> {
  const { name, space, email, code } = await makeGroup(server);
  const anna = await arrivesFor(t, server, 'Anna');
  await signIn(anna, server, email);
  await anna.goes(`/g/${space}`);
  await anna.isIn(name);
  return new Group(server, t, name, space, code, anna);
}

/** Someone new, who goes home when the test ends; their screens must not have broken by then. */
export async function arrivesFor(
  t: TestContext,
  server: Server,
  name: string,
  looks: Looks = PHONE,
  port = 0,
): Promise<Person> {
  const person = await Person.arrives(server, name, looks, port);
  t.after(async () => {
    if (LAST_SIGHT) await person.page.screenshot({ path: join(LAST_SIGHT, `${t.name}, ${name}.png`) });
    await person.leaves();
    const { faults } = person.browser;
    if (faults.length > 0) throw new Error(`in the browser of ${name}:\n${faults.join('\n')}`);
  });
  return person;
}
