import type { TestContext } from 'node:test';
import { PHONE, type Looks } from './chromium';
import type { Calendar } from './clock';
import { arrivesFor } from './group';
import type { Person } from './person';
import type { Server } from './server';
import { signIn } from './sign-in';

/** Who someone is, as an administrator writes it down. */
export type Role = 'participant' | 'mentor' | 'coach' | 'social_worker' | 'administrator';

/** An organisation with one group, and people of each role; all of them live by one calendar. */
export class House {
  private constructor(
    private readonly server: Server,
    private readonly t: TestContext,
    private readonly calendar: Calendar,
    private readonly organisation: string,
    readonly group: string,
    /** The space of the group. */
    readonly space: string,
  ) {}

  static async opens(server: Server, t: TestContext, calendar: Calendar): Promise<House> {
    const group = 'De werkplaats';
    const organisation = await server.admin('organisation', 'create', 'Werk Oost');
    const space = await server.admin('space', 'create', '--organisation', organisation, group);
    return new House(server, t, calendar, organisation, group, space);
  }

  /** Writes someone down. Who leads the group is its steward; an administrator is in no group. */
  async knows(name: string, role: Role): Promise<void> {
    const email = addressOf(name);
    if (role === 'administrator') {
      await this.server.admin('person', 'create', '--name', name, '--email', email);
      await this.server.admin('person', 'role', email, role, '--organisation', this.organisation);
      return;
    }
    await this.server.admin('person', 'create', '--name', name, '--email', email, '--title', role);
    const steward = role === 'social_worker' ? ['--standing', 'steward'] : [];
    await this.server.admin('space', 'add-member', this.space, email, ...steward);
  }

  /** Someone signs in on a device of theirs. */
  async comesIn(name: string, looks: Looks = PHONE): Promise<Person> {
    const person = await arrivesFor(this.t, this.server, name, looks);
    await this.calendar.hangsWith(person);
    await signIn(person, this.server, addressOf(name));
    return person;
  }

  /** The same, and into the group. */
  async comesToTheGroup(name: string, looks: Looks = PHONE): Promise<Person> {
    const person = await this.comesIn(name, looks);
    await person.goes(`/g/${this.space}`);
    await person.isIn(this.group);
    return person;
  }
}

const addressOf = (name: string): string => `${name.toLowerCase()}@example.org`;
