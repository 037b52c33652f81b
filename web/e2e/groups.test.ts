// A group from its first minute to its last: Sanne makes it, Kees agrees to its house rules and leads it with her, he changes
// them and she is asked again; it stops while he writes without internet, and what he wrote waits for him.
import { after, test } from 'node:test';
import { scan } from './harness/camera';
import { arrivesFor } from './harness/group';
import type { Person } from './harness/person';
import { Server } from './harness/server';
import { signIn } from './harness/sign-in';
import { words } from './harness/words';

const NAME = 'Soep op vrijdag';
const RULE = 'We eten samen om zes uur.';

const server = await Server.start();
after(() => server.discard());

test('a group is made, led by its members, agreed on, stopped and opened again', async (t) => {
  const email = 'sanne@example.org';
  const organisation = await server.admin('organisation', 'create', 'Welzijn Noord');
  await server.admin('person', 'create', '--name', 'Sanne', '--email', email, '--title', 'social_worker');
  await server.admin('person', 'role', email, 'social_worker', '--organisation', organisation);
  const sanne = await arrivesFor(t, server, 'Sanne');
  await signIn(sanne, server, email);

  await makes(sanne);
  // Straight to inviting.
  await sanne.tap(sanne.button('members-invite-make'));
  const address = new URL(await scan(sanne.page.getByRole('img', { name: words('members-invite-qr') })));
  const code = address.hash.split('/').at(-1) ?? '';
  const kees = await arrivesFor(t, server, 'Kees');
  await kees.joins(code);
  await sanne.opensTheDoorFor('Kees');
  await kees.isIn(NAME);

  // On the way in he sees what is agreed here, and is asked once; before that a post waits for it.
  await kees.page.getByRole('link', { name: words('log-rules-first') }).waitFor();
  await kees.tap(kees.link('write-type'));
  await kees.page.getByLabel(words('write-words')).fill('Ik neem brood mee.');
  await kees.tap(kees.button('write-post'));
  await kees.page.getByRole('heading', { name: words('rules-before-first') }).waitFor();
  await kees.tap(kees.button('rules-agree-and-post'));
  await kees.entry('Kees', 'Ik neem brood mee.').waitFor();
  await kees.page.getByRole('link', { name: words('log-rules-first') }).waitFor({ state: 'detached' });

  await sanne.goes(`/g/${sanne.space}/members/about`);
  await sanne.page.getByText(words('group-led-members')).waitFor();
  await sanne.page.getByText(/^Dit spraken af: .*Kees/u).waitFor();
  await letsGuide(sanne, 'Kees');

  // He changes the rules, and has agreed to them by that; she is asked again, with what is new marked.
  await kees.goes(`/g/${kees.space}/members/about/change`);
  await kees.page.getByLabel(words('members-rules')).fill(`Wat hier verteld wordt, blijft hier.\n${RULE}`);
  await kees.tap(kees.button('members-keep'));
  await kees.page.getByText(words('rules-agreed'), { exact: true }).waitFor();
  await sanne.goes(`/g/${sanne.space}/members/about`);
  await sanne.page.getByText(words('rules-asked-changed')).waitFor();
  await sanne.page
    .getByRole('listitem')
    .filter({ hasText: `${words('rules-new')} ${RULE}` })
    .waitFor();
  await sanne.tap(sanne.button('rules-agree'));
  await sanne.page.getByText(words('rules-agreed'), { exact: true }).waitFor();

  // She stops the group while he writes without internet.
  await kees.goes(`/g/${kees.space}`);
  await kees.isIn(NAME);
  await kees.goesOffline();
  await kees.writes('Dit schreef ik in de trein.');
  await kees.entry('Kees', 'Dit schreef ik in de trein.').getByText(words('status-stored')).waitFor();
  await sanne.goes(`/g/${sanne.space}/members/about/run`);
  await confirms(sanne, 'group-stop', 'group-stop-yes');
  await sanne.button('group-reopen').waitFor();

  await kees.comesOnline();
  await kees.page.getByText(/Sanne.* stopte deze groep/u).waitFor();
  await kees.goes('/waiting');
  const boxed = kees.page.getByRole('article').filter({ hasText: 'Dit schreef ik in de trein.' });
  await boxed.getByText('Deze groep is gestopt.', { exact: false }).waitFor();
  // Among one's groups it stands apart.
  await kees.goes('/groups');
  await kees.page
    .getByRole('region', { name: words('groups-stopped') })
    .getByText(NAME)
    .waitFor();

  await confirms(sanne, 'group-reopen', 'members-yes-do');
  await sanne.button('group-stop').waitFor();
  await kees.page.getByRole('region', { name: words('groups-stopped') }).waitFor({ state: 'detached' });
  await kees.goes('/waiting');
  await kees.tap(boxed.getByRole('button', { name: words('refused-retry') }));
  await boxed.waitFor({ state: 'detached' });
  await sanne.goes(`/g/${sanne.space}`);
  await sanne.entry('Kees', 'Dit schreef ik in de trein.').waitFor();
});

/** Makes a group that its members lead, with the house rules as suggested. */
async function makes(person: Person): Promise<void> {
  const { page } = person;
  await person.goes('/groups');
  await person.tap(person.link('new-group-title'));
  await page.getByRole('heading', { level: 1, name: words('new-group-title') }).waitFor();
  await person.tap(page.getByRole('radio', { name: new RegExp(`^${words('space-kind-peer-group')}`, 'u') }));
  await page.getByLabel(words('new-group-name')).fill(NAME);
  await page.getByLabel(words('members-about-field')).fill('We koken samen.');
  await person.tap(page.getByRole('radio', { name: new RegExp(`^${words('group-led-members-word')}`, 'u') }));
  await person.goesOffline();
  await person.tap(person.button('new-group-make'));
  // Without internet it says so, and what was filled in stays.
  await page.getByText(words('new-group-kept')).waitFor();
  await person.comesOnline();
  await person.tap(person.button('new-group-make'));
  await page.getByRole('heading', { name: words('members-invite') }).waitFor();
}

/** Two taps: the button, and yes. */
async function confirms(person: Person, word: string, yes: string): Promise<void> {
  await person.tap(person.button(word));
  await person.tap(
    person.page.getByRole('group', { name: words(word) }).getByRole('button', { name: words(yes) }),
  );
}

async function letsGuide(person: Person, name: string): Promise<void> {
  await person.goes(`/g/${person.space}/members`);
  await person.tap(person.page.getByRole('link', { name: new RegExp(`^${name}`, 'u') }));
  await confirms(person, 'members-make-steward', 'members-yes-do');
  await person.button('members-make-member').waitFor();
}
