// The ways in beside a code by e-mail: a code from one's other device, and a passkey.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { freePort } from './harness/free-port';
import { arrivesFor, makeGroup, newGroup } from './harness/group';
import type { Person } from './harness/person';
import { Server } from './harness/server';
import { signIn } from './harness/sign-in';
import { words } from './harness/words';

const server = await Server.start();
after(() => server.discard());

test('one more device comes in with a code from the first, which hears of it', async (t) => {
  const { steward: anna, name } = await newGroup(server, t);
  await anna.goes('/me/add-device');
  await anna.tap(anna.button('add-device-make'));
  await anna.page.getByRole('img', { name: words('add-device-qr') }).waitFor();
  const spelled = await anna.page.getByText(/^[A-Z0-9](, [A-Z0-9]){7}$/).innerText();
  const code = spelled.replaceAll(', ', '');

  const tablet = await arrivesFor(t, server, 'Anna');
  // What the camera of the tablet opens.
  await tablet.goes(`/link/${code}`);
  await tablet.tap(tablet.button('sign-in-enter'));
  await tablet.isIn(name);
  await anna.page.getByText('Je bent nu ook op je andere toestel aangemeld.').waitFor();
  await tablet.writes('Dit schrijf ik op de tablet.');
  await anna.goes(`/g/${anna.space}`);
  await anna.entry('Anna', 'Dit schrijf ik op de tablet.').waitFor();

  const stranger = await arrivesFor(t, server, 'Niemand');
  await stranger.goes(`/link/${code}`);
  await stranger.tap(stranger.button('sign-in-enter'));
  await stranger.page.getByText(words('fault-code-wrong')).waitFor();
});

test('who signs in from the code of a group comes back to it', async (t) => {
  const { name, code } = await makeGroup(server);
  await server.admin('person', 'create', '--name', 'Piet', '--email', 'piet@example.org');
  const piet = await arrivesFor(t, server, 'Piet');
  await piet.goes(`/join/${code}`);
  await piet.tap(piet.link('join-have-account'));
  await piet.page.getByLabel(words('sign-in-email')).fill('piet@example.org');
  await piet.tap(piet.button('sign-in-send'));
  await piet.page.getByLabel(words('sign-in-code')).fill(await server.codeFor('piet@example.org'));
  await piet.tap(piet.button('sign-in-enter'));
  await piet.page.getByRole('heading', { level: 1, name }).waitFor();
  await piet.tap(piet.button('join-knock'));
  await piet.page.getByText(words('knocking')).waitFor();
});

async function signsOut(person: Person): Promise<void> {
  await person.goes('/me/sign-out');
  // The page is loaded anew, so that nothing of what was open is left in it.
  const loaded = person.page.waitForEvent('load');
  await person.tap(person.button('settings-sign-out'));
  await loaded;
  await person.page.getByRole('heading', { name: words('start-title') }).waitFor();
}

test('a passkey is made, lets its person in without a mail, and is taken away', async (t) => {
  // A passkey holds for a name, never for a number, and for one address alone.
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const server = await Server.start({ origin });
  t.after(() => server.discard());
  const { email, name } = await makeGroup(server);
  const anna = await arrivesFor(t, server, 'Anna', undefined, port);
  const { page } = anna;
  await page.goto(origin);
  const authenticator = await page.context().newCDPSession(page);
  await authenticator.send('WebAuthn.enable');
  const { authenticatorId } = await authenticator.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signIn(anna, server, email);
  // Who is in one group is brought there first.
  await anna.isIn(name);
  await anna.goes('/me/passkeys');
  await page.getByText(words('passkeys-none')).waitFor();
  await anna.tap(anna.button('passkeys-make'));
  await page.getByRole('group', { name: words('passkeys-one') }).waitFor();
  const { credentials } = await authenticator.send('WebAuthn.getCredentials', { authenticatorId });
  assert.deepEqual(
    credentials.map(({ isResidentCredential, rpId }) => [isResidentCredential, rpId]),
    [[true, 'localhost']],
  );

  const mails = (await server.lettersTo(email)).length;
  await signsOut(anna);
  await anna.goes('/sign-in');
  await anna.tap(anna.button('sign-in-passkey'));
  await anna.isIn(name);
  await anna.goes('/me/passkeys');
  await page.getByRole('group', { name: words('passkeys-one') }).waitFor();
  assert.equal((await server.lettersTo(email)).length, mails, 'no mail was needed');

  // Whoever is not known to the device does not come in.
  await authenticator.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await anna.goes('/sign-in');
  await anna.tap(anna.button('sign-in-passkey'));
  await page.getByText(words('fault-passkey-not-given')).waitFor();
  await authenticator.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });

  await anna.goes('/me/passkeys');
  await anna.tap(anna.button('passkeys-remove'));
  await anna.tap(anna.button('passkeys-remove-yes'));
  await page.getByText(words('passkeys-none')).waitFor();
  await signsOut(anna);
  await anna.goes('/sign-in');
  await anna.tap(anna.button('sign-in-passkey'));
  await page.getByText(words('fault-not-a-passkey')).waitFor();
});
