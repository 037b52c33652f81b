// What an organisation writes down: by its administrator, with every fault told at its field; what was typed stays when one leaves;
// two administrators do not write over each other.
import assert from 'node:assert/strict';
import { after, test, type TestContext } from 'node:test';
import { arrivesFor } from './harness/group';
import type { Person } from './harness/person';
import { Server } from './harness/server';
import { signIn } from './harness/sign-in';
import { words } from './harness/words';

const server = await Server.start();
after(() => server.discard());

const FIXED = 'De gemeente betaalt de uitkering rond de 20e van de maand.';
const CHOICE = 'Wat je wilt leren, en met wie.';
const COUNTS = 'Deze bon telt niet mee voor je uitkering.';

async function administers(t: TestContext, organisation: string, name: string): Promise<Person> {
  const email = `${name.toLowerCase()}@example.org`;
  await server.admin('person', 'create', '--name', name, '--email', email);
  await server.admin('person', 'role', email, 'administrator', '--organisation', organisation);
  const person = await arrivesFor(t, server, name);
  await signIn(person, server, email);
  await opens(person);
  return person;
}

async function opens(person: Person): Promise<void> {
  await person.goes('/me');
  await person.tap(person.page.getByRole('link', { name: words('arranged-title') }));
  await person.page.getByRole('heading', { name: words('guard-rails') }).waitFor();
}

async function adds(person: Person, kind: 'fixed' | 'follows' | 'choice', text: string): Promise<void> {
  const name = words(`guard-rails-${kind}`);
  await person.tap(
    person.page.getByRole('button', { name: `${words('guard-rails-add')} ${name}`, exact: true }),
  );
  await person.page.getByLabel(words('guard-rails-line', { name, number: '1' }), { exact: true }).fill(text);
}

const field = (person: Person, key: string) => person.page.getByLabel(words(key), { exact: true });

test('written by one, with faults at their fields, kept when one leaves, and not written over', async (t) => {
  const organisation = await server.admin('organisation', 'create', 'Werk Zuid');
  const bea = await administers(t, organisation, 'Bea');

  // Rewards are off until it is written how one counts. Everything that cannot be is told at once.
  await bea.page.getByText(words('reward-rules-off')).waitFor();
  await adds(bea, 'fixed', ' ');
  await field(bea, 'reward-rules-counts').fill(COUNTS);
  await field(bea, 'reward-rules-least').fill('20,5');
  await field(bea, 'reward-rules-most').fill('300');
  await bea.tap(bea.button('arranged-save'));
  await bea.page.getByText(words('arranged-faults', { count: '3' })).waitFor();
  assert.equal(await bea.page.getByText(words('arranged-fault-bounds')).count(), 2);
  await bea.page.getByText(words('arranged-fault-empty')).waitFor();

  // She leaves half way: it is there when she comes back.
  await bea.tap(bea.link('back'));
  await bea.page.getByRole('link', { name: words('arranged-title') }).waitFor();
  await opens(bea);
  assert.equal(await field(bea, 'reward-rules-most').inputValue(), '300');
  await bea.page.getByText(words('arranged-not-saved')).waitFor();

  const name = words('guard-rails-fixed');
  await bea.page.getByLabel(words('guard-rails-line', { name, number: '1' }), { exact: true }).fill(FIXED);
  await field(bea, 'reward-rules-least').fill('20');
  await field(bea, 'reward-rules-most').fill('40');

  // Another administrator is first: what Bea typed stays, beside what is there now.
  const cor = await administers(t, organisation, 'Cor');
  await adds(cor, 'choice', CHOICE);
  await cor.tap(cor.button('arranged-save'));
  await cor.page.getByText(words('arranged-saved')).waitFor();
  await bea.tap(bea.button('arranged-save'));
  await bea.page.getByText(words('fault-changed-meanwhile')).waitFor();
  const there = bea.page.getByRole('region', { name: words('arranged-meanwhile') });
  await there.getByText(CHOICE).waitFor();
  await adds(bea, 'choice', CHOICE);
  await bea.tap(bea.button('arranged-save'));
  await bea.page.getByText(words('arranged-saved')).waitFor();
  await bea.page.getByText(words('reward-rules-on')).waitFor();

  await opens(cor);
  assert.equal(await field(cor, 'reward-rules-counts').inputValue(), COUNTS);
  // Without the text they go off.
  await field(cor, 'reward-rules-counts').fill('');
  await cor.tap(cor.button('arranged-save'));
  await cor.page.getByText(words('reward-rules-off')).waitFor();
  const log = await server.admin('audit');
  assert.equal(log.split('arrangements written').length - 1, 3);
});
