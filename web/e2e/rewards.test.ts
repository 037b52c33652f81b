// A reward with a step: nothing tells of it until the organisation wrote down how one counts and someone promised one with a step
// that stands; then its owner reads and hears it, also without a connection, and the two say that it was given and received.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { arrivesFor, Group } from './harness/group';
import type { Person } from './harness/person';
import { Server } from './harness/server';
import { opensSharedBy, sharesAreaWith } from './harness/sight';
import { signIn } from './harness/sign-in';
import { setsGoal, stepOf } from './harness/steps';
import { words } from './harness/words';

const STEP = 'Alle brieven op één stapel leggen.';
const COUNTS = 'Deze bon telt niet mee voor je uitkering.';

const server = await Server.start();
after(() => server.discard());

/** Everything that the screens of someone's own say. */
async function reads(person: Person): Promise<string> {
  await person.goes('/steps');
  await stepOf(person, STEP).first().waitFor();
  const steps = await person.page.getByRole('main').innerText();
  await person.goes('/me');
  await person.page.getByRole('link', { name: words('me-about-me') }).waitFor();
  return `${steps}\n${await person.page.getByRole('main').innerText()}`;
}

test('off, written down, promised with a step that stands, read without a connection, given and received', async (t) => {
  const organisation = await server.admin('organisation', 'create', 'Welzijn Noord');
  const space = await server.admin('space', 'create', '--organisation', organisation, 'Koffie');
  for (const [name, role] of [
    ['Anna', 'social_worker'],
    ['Bea', 'administrator'],
  ] as const) {
    const email = `${name.toLowerCase()}@example.org`;
    await server.admin('person', 'create', '--name', name, '--email', email);
    await server.admin('person', 'role', email, role, '--organisation', organisation);
  }
  await server.admin('space', 'add-member', space, 'anna@example.org', '--standing', 'steward');
  const code = await server.admin('invite', space);
  const anna = await arrivesFor(t, server, 'Anna');
  await signIn(anna, server, 'anna@example.org');
  await anna.goes(`/g/${space}`);
  await anna.isIn('Koffie');
  const piet = await new Group(server, t, 'Koffie', space, code, anna).member('Piet');

  await setsGoal(piet, {
    area: 'money',
    wish: 'Rust als de post komt.',
    goal: 'Elke brief is open.',
    step: STEP,
  });
  await piet.tap(piet.page.getByRole('radio', { name: words('steps-day-today'), exact: true }));
  await piet.tap(piet.button('map-ready'));
  await stepOf(piet, STEP).first().waitFor();
  await sharesAreaWith(piet, 'money', 'Anna');
  await piet.page.getByText(words('sight-grant-waits')).waitFor({ state: 'detached' });

  // They are off: she reads his step, and there is nothing to promise.
  await opensSharedBy(anna, 'Piet');
  await anna.page.getByText(STEP).waitFor();
  const offers = anna.page.getByRole('button', { name: new RegExp(`^${words('reward-offer')}`) });
  assert.equal(await offers.count(), 0);

  const bea = await arrivesFor(t, server, 'Bea');
  await signIn(bea, server, 'bea@example.org');
  await bea.goes('/arrangements');
  await bea.page.getByLabel(words('reward-rules-counts'), { exact: true }).fill(COUNTS);
  await bea.tap(bea.button('arranged-save'));
  await bea.page.getByText(words('reward-rules-on')).waitFor();
  assert.doesNotMatch(await reads(piet), /\bbon\b|beloning/i, 'nothing tells of it before there is one');

  // What she may not promise is told, and nothing was.
  await opensSharedBy(anna, 'Piet');
  await anna.tap(offers);
  const euros = anna.page.getByLabel(words('reward-offer-euros'), { exact: true });
  for (const amount of ['70', '24,50']) {
    await euros.fill(amount);
    await anna.tap(anna.button('reward-offer-do'));
    await anna.page.getByText(words('fault-reward-range')).waitFor();
    const promised = words('reward-yours', { euros: String(Number.parseInt(amount, 10)) });
    assert.equal(await anna.page.getByText(promised).count(), 0, promised);
  }
  await euros.fill('25');
  await anna.tap(anna.button('reward-offer-do'));
  await anna.page.getByText(words('reward-yours', { euros: '25' })).waitFor();

  await piet.goes('/steps');
  const told = words('reward-told', { euros: '25', name: 'Anna' });
  await piet.page.getByText(told).first().waitFor();
  await piet.goesOffline();
  await piet.isKilledAndStartsAgain();
  await piet.page.getByText(told).first().waitFor();
  await piet.page
    .getByText(words('reward-counts', { counts: COUNTS }))
    .first()
    .waitFor();
  const about = words('reward-about', { name: 'Anna' });
  await piet.page
    .getByRole('button', { name: `${words('listen')} ${about}`, exact: true })
    .first()
    .waitFor();

  await anna.tap(anna.button('reward-do-give'));
  await anna.page.getByText(/^Jij zegt: gegeven op/).waitFor();
  assert.equal(
    await anna.page.getByRole('button', { name: new RegExp(`^${words('reward-other')}`) }).count(),
    0,
  );
  await piet.tap(
    piet.page.getByRole('button', { name: `${words('reward-got')} ${about}`, exact: true }).first(),
  );
  await piet.page
    .getByText(/^Jij zegt: gekregen op/)
    .first()
    .waitFor();

  await piet.comesOnline();
  await anna.page.getByText(/^Piet zegt: gekregen op/).waitFor();
  await piet.page
    .getByText(/^Anna zegt: gegeven op/)
    .first()
    .waitFor();
});
