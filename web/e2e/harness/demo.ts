import type { Looks } from './chromium';
import { makeGroup } from './group';
import { looksAtMoney } from './map';
import { planForToday } from './meeting';
import { Person } from './person';
import { takePhoto } from './photo';
import { asksForCode, saysItIsThey } from './recovery';
import type { Who } from './screen';
import type { Server } from './server';
import { introduces, sharesAreaWith, sharesWith } from './sight';
import { signIn } from './sign-in';
import { adds, choosesPin, closesUp, sharesTablet, TABLET_CODE } from './vault';
import { words } from './words';

interface Hint {
  name: string;
  title: string;
  email: string;
  group: string;
}

/** Who of the demo is played in a browser. */
type Played = 'participant' | 'social_worker' | 'workplace_leader';

/** The first one may be in the demo who is this: a member or the worker of the peer group. */
export async function someone(server: Server, title: Played): Promise<Hint> {
  const people = (await (await fetch(`${server.origin}/demo/hints`)).json()) as Hint[];
  const found = people.find((person) => person.title === title);
  if (!found) throw new Error(`nobody in the demo is a ${title}: ${JSON.stringify(people)}`);
  return found;
}

/** Everyone that a screen looks different for, each with a device of their own. */
export type Cast = Record<Who, Person>;

export async function cast(server: Server, looks: Looks): Promise<Cast> {
  const enters = async (title: Played) => {
    const { name, email, group } = await someone(server, title);
    const person = await Person.arrives(server, name, looks);
    await signIn(person, server, email);
    await person.opensGroup(group);
    return person;
  };
  const [member, steward] = [await enters('participant'), await enters('social_worker')];
  await introduces(member, 'Koken voor een volle tafel.');
  await sharesWith(member, steward.name);
  await looksAtMoney(member, 'Ik bouw', 'Weten wat er over is aan het eind van de week.');
  await sharesAreaWith(member, 'money', steward.name);
  for (const person of [member, steward]) await person.goes('/groups');
  return {
    nobody: await Person.arrives(server, 'Niemand', looks),
    member,
    steward,
    mentor: await enters('workplace_leader'),
    ...(await whoAdministers(server, looks)),
    ...(await behindDoors(() => enters('participant'))),
    ...(await aroundAnEmptyGroup(server, looks)),
    ...(await whoAdded(server, looks)),
    ...(await whoLostEverything(server, looks)),
  };
}

/**
 * A worker who helps people back in who lost everything: one whose old phone turned up while a new one waits, one who has the
 * code in front of them, and a device for which it was stopped.
 */
async function whoLostEverything(
  server: Server,
  looks: Looks,
): Promise<Pick<Cast, 'helper' | 'comesBack' | 'waits' | 'stopped' | 'announced'>> {
  const group = await makeGroup(server);
  for (const name of ['Kees', 'Ria', 'Jo', 'Bea']) {
    const email = `${name.toLowerCase()}@kwijt.example.org`;
    await server.admin('person', 'create', '--name', name, '--email', email);
    await server.admin('space', 'add-member', group.space, email);
  }
  const helper = await Person.arrives(server, 'Anna', looks);
  await signIn(helper, server, group.email);
  await helper.opensGroup(group.name);
  const announced = await Person.arrives(server, 'Kees', looks);
  await signIn(announced, server, 'kees@kwijt.example.org');
  await announced.opensGroup(group.name);

  const waits = await Person.arrives(server, 'Kees', looks);
  await saysItIsThey(waits, await asksForCode(helper, 'Kees'));
  const comesBack = await Person.arrives(server, 'Jo', looks);
  await comesBack.goes(`/recover/${await asksForCode(helper, 'Jo')}`);
  await comesBack.page.getByRole('heading', { name: words('recover-who') }).waitFor();
  const stopped = await Person.arrives(server, 'Bea', looks);
  await saysItIsThey(stopped, await asksForCode(helper, 'Bea'));
  await stopped.tap(stopped.button('recovery-waits-stop'));
  await stopped.tap(stopped.button('recovery-stop-yes'));
  await stopped.page.getByRole('heading', { name: words('recovery-stopped-title') }).waitFor();
  return { helper, comesBack, waits, stopped, announced };
}

/** Who keeps what an organisation works with, and is in no group. */
async function whoAdministers(server: Server, looks: Looks): Promise<Pick<Cast, 'administrator'>> {
  const organisation = await server.admin('organisation', 'create', 'Werk Zuid');
  const email = 'bea@werkzuid.example.org';
  await server.admin('person', 'create', '--name', 'Bea', '--email', email);
  await server.admin('person', 'role', email, 'administrator', '--organisation', organisation);
  const administrator = await Person.arrives(server, 'Bea', looks);
  await signIn(administrator, server, email);
  return { administrator };
}

/** A phone with a PIN and a tablet of a group, both closed. */
async function behindDoors(enters: () => Promise<Person>): Promise<Pick<Cast, 'locked' | 'tablet'>> {
  const [locked, tablet] = [await enters(), await enters()];
  for (const person of [locked, tablet]) await choosesPin(person, '4711');
  await sharesTablet(tablet, TABLET_CODE);
  await closesUp(locked, 'gate-pin-title');
  await closesUp(tablet, 'gate-code-title');
  return { locked, tablet };
}

/**
 * A group in which nobody wrote: who began it, and someone at its door. And someone who was taken out of another group of
 * the same worker, with words and a photo that were not sent yet.
 */
async function aroundAnEmptyGroup(
  server: Server,
  looks: Looks,
): Promise<Pick<Cast, 'founder' | 'knocking' | 'refused' | 'ended'>> {
  const [empty, left] = [await makeGroup(server), await makeGroup(server)];
  await server.admin('space', 'add-member', left.space, empty.email, '--standing', 'steward');
  const founder = await Person.arrives(server, 'Anna', looks);
  await signIn(founder, server, empty.email);

  await founder.goes(`/g/${left.space}`);
  const refused = await Person.arrives(server, 'Piet', looks);
  await refused.joins(left.code);
  await founder.opensTheDoorFor('Piet');
  await refused.isIn(left.name);
  await refused.writes('Dit was verstuurd.');
  await refused.entry('Piet', 'Dit was verstuurd.').getByText(words('status-shared')).waitFor();
  await refused.goesOffline();
  await refused.writesWithPhoto('Dit was nog niet verstuurd.', await takePhoto(refused.page));
  await refused.speaks('En dit ook niet.');
  await founder.takesOut('Piet');
  await refused.comesOnline();
  await refused.goes('/waiting');
  await refused.page.getByRole('article').nth(1).waitFor();

  await founder.goes(`/g/${empty.space}`);
  await founder.isIn(empty.name);
  const knocking = await Person.arrives(server, 'Fatma', looks);
  await knocking.joins(empty.code);
  return { founder, knocking, refused, ended: await endedDevice(server, empty.email, looks) };
}

/** A steward at a tablet of a group, where two people were added who are called the same; and a guest of that group. */
async function whoAdded(server: Server, looks: Looks): Promise<Pick<Cast, 'adder' | 'guest'>> {
  const group = await makeGroup(server);
  const adder = await Person.arrives(server, 'Anna', looks);
  await signIn(adder, server, group.email);
  await adder.goes(`/g/${group.space}`);
  await adder.isIn(group.name);
  await choosesPin(adder, '4711');
  await sharesTablet(adder, group.code);
  // All screens take longer than five minutes.
  await adder.tap(adder.page.getByRole('radio', { name: words('lock-idle-minutes', { count: 60 }) }));
  await adds(adder, 'Fatima', '2580');
  await adder.tap(adder.button('members-walk-in-another'));
  await adds(adder, 'Fatima', '1379');
  await adder.goes(`/g/${group.space}/members`);
  await adder.page.getByRole('region', { name: words('members-alike', { name: 'Fatima' }) }).waitFor();
  await planForToday(adder, 'Fietsen maken');
  const guest = await Person.arrives(server, 'Guus', looks);
  await guest.joins(group.code);
  await adder.opensTheDoorFor('Guus', 'members-open-guest');
  await guest.page.getByText(words('log-guest')).waitFor();
  return { adder, guest };
}

/** A second device of someone that an administrator ended; it has said so. */
async function endedDevice(server: Server, email: string, looks: Looks): Promise<Person> {
  const ended = await Person.arrives(server, 'Anna', looks);
  await signIn(ended, server, email);
  const newest = (await server.admin('device', 'list', email)).split('\n')[0]?.split(' ')[0] ?? '';
  await server.admin('device', 'close', newest);
  // The command line works beside the server, so this device hears of it when it asks again.
  await ended.page.reload();
  await ended.page.getByRole('heading', { name: words('ended-title') }).waitFor();
  return ended;
}
