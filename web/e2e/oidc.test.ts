// Professionals come in with the account of their organisation: a certified provider, with its own pages.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { freePort } from './harness/free-port';
import { arrivesFor, makeGroup } from './harness/group';
import { Identity } from './harness/identity';
import type { Person } from './harness/person';
import { Server } from './harness/server';
import { words } from './harness/words';

const SECRET = 'a secret of forty characters, in no file';
const port = await freePort();
const origin = `http://localhost:${port}`;
const known = {
  sanne: { name: 'Sanne', email: 'sanne@example.org', groups: ['welzijn'] },
  karel: { name: 'Karel', email: 'karel@example.org', groups: ['uitkeringen'] },
  vreemd: { name: 'Vreemd', email: 'vreemd@example.org', groups: ['kantine'] },
};
const server = await Server.start({ origin, env: { KRING_TEST_SECRET: SECRET } });
const organisation = await server.admin('organisation', 'create', 'Gemeente Noord');
const BACK = `/v1/sign-in/work/callback/${organisation}`;
const keysAt = `${origin}/v1/sign-in/work/jwks/${organisation}`;
const identity = await Identity.opens(`${origin}${BACK}`, { keysAt, secret: SECRET }, known);
await server.admin(
  ...['person', 'create', '--name', 'Sanne', '--email', 'sanne@example.org'],
  ...['--title', 'social_worker', '--organisation', organisation],
);
const lets = (...how: string[]) =>
  server.admin(
    ...['work-account', 'set', organisation, '--issuer', identity.issuer, '--required', ...how],
    ...['--map', 'welzijn=social_worker', '--map', 'uitkeringen=benefits_officer'],
  );
const OWN_KEY = ['--client-id', 'kring', '--own-key'];
await lets(...OWN_KEY);
after(async () => {
  await server.discard();
  await identity.goesDown();
});

const WORK = words('sign-in-work', { organisation: 'Gemeente Noord' });

async function goesToWork(person: Person, login: string): Promise<void> {
  const { page } = person;
  await page.goto(`${origin}/#/sign-in`);
  await person.tap(page.getByRole('button', { name: WORK }));
  await page.locator('input[name="login"]').fill(login);
  await page.locator('input[name="password"]').fill('any');
  await page.locator('button[type="submit"]').click();
  await page.waitForURL(/interaction\/.*/);
  const consent = page.getByRole('button', { name: 'Continue' });
  await consent.waitFor();
  await consent.click();
}

test('a social worker comes in with their role, and no token stands in an address', async (t) => {
  const sanne = await arrivesFor(t, server, 'Sanne', undefined, port);
  const addresses: string[] = [];
  sanne.page.on('request', (request) => addresses.push(request.url()));
  await goesToWork(sanne, 'sanne');
  await sanne.page.waitForFunction(() => location.hash !== '' && !/work|sign-in/.test(location.hash));
  await sanne.goes('/me');
  await sanne.page.getByText('Sanne').first().waitFor();
  const people = await server.admin('person', 'roles', 'sanne@example.org');
  assert.match(people, /SocialWorker/);
  const ours = addresses.filter((address) => address.startsWith(origin));
  assert.ok(
    ours.some((address) => address.endsWith(BACK)),
    'the code came in a form',
  );
  assert.deepEqual(
    ours.filter((address) => /code=|token=|state=/.test(address)),
    [],
  );
});

test('a mail lets no professional in where their organisation asks for its own account', async (t) => {
  await server.admin(
    ...['person', 'create', '--name', 'Fatma', '--email', 'fatma@example.org'],
    ...['--title', 'social_worker', '--organisation', organisation],
  );
  const fatma = await arrivesFor(t, server, 'Fatma', undefined, port);
  await fatma.page.goto(`${origin}/#/sign-in`);
  await fatma.page.getByLabel(words('sign-in-email')).fill('fatma@example.org');
  await fatma.tap(fatma.button('sign-in-send'));
  await fatma.page.getByLabel(words('sign-in-code')).fill(await server.codeFor('fatma@example.org'));
  await fatma.tap(fatma.button('sign-in-enter'));
  await fatma.page.getByText(words('fault-work-account-asked')).waitFor();
});

test('who checks benefits comes in, and not into a peer group', async (t) => {
  const { code } = await makeGroup(server);
  const karel = await arrivesFor(t, server, 'Karel', undefined, port);
  await goesToWork(karel, 'karel');
  await karel.page.waitForFunction(() => location.hash !== '' && !/work|sign-in/.test(location.hash));
  await karel.goes(`/join/${code}`);
  await karel.tap(karel.button('join-knock'));
  await karel.page.getByText(words('fault-not-for-title')).waitFor();
});

test('who signed in less surely than their organisation asks hears how to come in', async (t) => {
  await lets(...OWN_KEY, '--level', 'http://eidas.europa.eu/LoA/substantial');
  // This provider says nothing of how sure it is, whatever is asked.
  const sanne = await arrivesFor(t, server, 'Sanne', undefined, port);
  await goesToWork(sanne, 'sanne');
  await sanne.page.getByText(words('fault-work-account-too-low')).waitFor();
  await lets(...OWN_KEY);
});

test('a provider that has nothing better is told a secret', async (t) => {
  await lets('--client-id', 'kring-secret', '--secret-from', 'env:KRING_TEST_SECRET');
  const sanne = await arrivesFor(t, server, 'Sanne', undefined, port);
  await goesToWork(sanne, 'sanne');
  await sanne.page.waitForFunction(() => location.hash !== '' && !/work|sign-in/.test(location.hash));
  await sanne.goes('/me');
  await sanne.page.getByText('Sanne').first().waitFor();
  await lets(...OWN_KEY);
});

test('who has no role there hears it, and so does everyone when the provider is down', async (t) => {
  const vreemd = await arrivesFor(t, server, 'Vreemd', undefined, port);
  await goesToWork(vreemd, 'vreemd');
  await vreemd.page.getByText(words('fault-work-account-no-role')).waitFor();
  await identity.goesDown();
  await vreemd.tap(vreemd.link('work-again'));
  await vreemd.tap(vreemd.page.getByRole('button', { name: WORK }));
  await vreemd.page.getByText(words('fault-work-account-down')).waitFor();
  await identity.comesBack();
  // Someone else's way back opens nothing: this browser did not go.
  await vreemd.goes('/work/in/AAAA');
  await vreemd.page.getByText(words('fault-work-account-over')).waitFor();
});
