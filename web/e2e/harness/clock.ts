import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Person } from './person';
import { builtWeb, type Server } from './server';

/**
 * A copy of the built web app in which the clocks of some devices are off: every script (screens, worker and service
 * worker alike) then reads a `Date` that lies `shiftMs` from the true one. A device is known by the port of its wire.
 * Timers keep running as they do. What `setsClock` says later counts for every script that runs then.
 */
export async function webWithClocks(shiftMsByPort: Record<number, number>): Promise<string> {
  const web = await mkdtemp(join(tmpdir(), 'kring-web-'));
  await cp(builtWeb, web, { recursive: true });
  const prelude = `if (!globalThis.clockIsOff) {
    const True = Date;
    let shiftMs = ${JSON.stringify(shiftMsByPort)}[location.port] ?? 0;
    globalThis.clockIsOff = true;
    new BroadcastChannel('the clock').onmessage = ({ data }) => { shiftMs = data; };
    globalThis.Date = class extends True {
      constructor(...parts) { parts.length === 0 ? super(True.now() + shiftMs) : super(...parts); }
      static now() { return True.now() + shiftMs; }
    };
  }
  `;
  const scripts = (await readdir(web, { recursive: true })).filter((file) => file.endsWith('.js'));
  for (const script of scripts) {
    const path = join(web, script);
    await writeFile(path, prelude + (await readFile(path, 'utf8')));
    // The server would rather send what lies packed beside it.
    await Promise.all(['br', 'gz'].map((packed) => rm(`${path}.${packed}`, { force: true })));
  }
  return web;
}

/** The clock of someone's device is turned to lie so far from the true one, as far as its scripts run now. */
export async function setsClock(person: Person, shiftMs: number): Promise<void> {
  await person.page.evaluate((shift) => {
    const clock = new BroadcastChannel('the clock');
    clock.postMessage(shift);
    clock.close();
  }, shiftMs);
}

/** The one clock of a story: the server and each device stand where it says, whenever the test runs. */
export class Calendar {
  #aheadMs = 0;
  readonly #people: Person[] = [];

  private constructor(private readonly server: Server) {}

  /** A server and devices need the web app of `webWithClocks`. */
  static async begins(server: Server, day: string): Promise<Calendar> {
    const calendar = new Calendar(server);
    await calendar.is(day);
    return calendar;
  }

  /** Half past nine, on a day (`2027-01-04`). */
  async is(day: string): Promise<void> {
    this.#aheadMs = await this.server.standsAt(Date.parse(`${day}T08:30Z`));
    for (const person of this.#people) await this.#tells(person);
  }

  /** From now on somebody's device goes by it. */
  async hangsWith(person: Person): Promise<void> {
    this.#people.push(person);
    await this.#tells(person);
  }

  async #tells(person: Person): Promise<void> {
    await setsClock(person, this.#aheadMs);
    // The phone was put away and is taken up again: it looks for its connection at once.
    await person.wakes();
  }
}
