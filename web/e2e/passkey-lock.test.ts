// A finger opens one's own place beside the PIN: on this device, without a connection, and no longer than one wants.
import assert from 'node:assert/strict';
import { after, test, type TestContext } from 'node:test';
import { axeFindings } from './harness/axe';
import { freePort } from './harness/free-port';
import { arrivesFor, makeGroup } from './harness/group';
import type { Person } from './harness/person';
import { Server } from './harness/server';
import { signIn } from './harness/sign-in';
import { keptBy } from './harness/stored';
import { choosesPin, closesUp, givesCode, sharesTablet, typesNewPin, typesPin } from './harness/vault';
import { words } from './harness/words';

// A passkey holds for a name, never for a number.
const port = await freePort();
const origin = `http://localhost:${port}`;
const server = await Server.start({ origin });
after(() => server.discard());

/** Anna at home on a phone that knows her finger, with a PIN, and the phone's own hand on that finger. */
async function annasPhone(t: TestContext) {
  const { email, name, code } = await makeGroup(server);
  const anna = await arrivesFor(t, server, 'Anna', undefined, port);
  await anna.page.goto(origin);
  await anna.hasTheShell();
  const phone = await anna.page.context().newCDPSession(anna.page);
  await phone.send('WebAuthn.enable');
  const { authenticatorId } = await phone.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signIn(anna, server, email);
  await anna.isIn(name);
  await choosesPin(anna, '4711');
  const knows = (isUserVerified: boolean) =>
    phone.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
  const passkeys = async () => {
    const { credentials } = await phone.send('WebAuthn.getCredentials', { authenticatorId });
    return credentials.map(({ credentialId }) => Buffer.from(credentialId, 'base64'));
  };
  return { anna, code, knows, passkeys };
}

const opensWithFinger = (person: Person) => person.button('gate-finger');

/** Shows a finger at the door, and is in. */
async function showsFinger(person: Person): Promise<void> {
  await person.tap(opensWithFinger(person));
  await isOpen(person);
}

async function isOpen(person: Person): Promise<void> {
  await person.page.getByRole('heading', { name: words('gate-pin-title') }).waitFor({ state: 'hidden' });
  // The start brings one somewhere first: a screen with the bar, or one with a way back.
  const back = person.button('back').or(person.link('back'));
  await person.page.getByRole('navigation').or(back).first().waitFor();
  await person.goes('/me');
  await person.button('gate-close').first().waitFor();
}

async function turnsOn(person: Person, pin: string): Promise<void> {
  await person.goes('/me/lock');
  await person.tap(person.button('lock-finger-add'));
  await typesPin(person, pin, 'gate-pin-next');
  await person.page.getByText(words('lock-finger-set')).waitFor();
}

/** Has the page remember what a passkey gives, as whoever has the page could. */
async function listens(person: Person): Promise<() => Promise<Buffer[]>> {
  await person.page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const get = navigator.credentials.get.bind(navigator.credentials);
    navigator.credentials.get = async (options) => {
      const given = (await get(options)) as PublicKeyCredential | null;
      const first = given?.getClientExtensionResults().prf?.results?.first;
      if (first instanceof ArrayBuffer) heard.push(String.fromCharCode(...new Uint8Array(first)));
      return given;
    };
  });
  return async () => {
    const heard = await person.page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    return heard.map((text) => Buffer.from(text, 'latin1'));
  };
}

async function stored(person: Person, bytes: Buffer): Promise<string[]> {
  const kept = await keptBy(person.page);
  const forms = [bytes, bytes.toString('hex'), bytes.toString('base64').replace(/=+$/u, '')];
  return kept.filter((each) => forms.some((form) => each.bytes.includes(form))).map(({ place }) => place);
}

test('a finger opens without a connection, the PIN still does, and what is turned off opens nothing', async (t) => {
  const { anna, passkeys } = await annasPhone(t);
  const { page } = anna;
  await anna.goes('/me/lock');
  await anna.button('lock-finger-add').waitFor();
  assert.deepEqual(await axeFindings(page), []);
  await anna.tap(anna.button('lock-finger-add'));
  // Whoever picked up an open phone does not get in later with their own finger.
  await typesPin(anna, '1111', 'gate-pin-next');
  await page.getByText(words('fault-pin-wrong')).waitFor();
  assert.deepEqual(await passkeys(), []);
  await typesPin(anna, '4711', 'gate-pin-next');
  await page.getByText(words('lock-finger-set')).waitFor();
  assert.deepEqual(await axeFindings(page), []);
  const [passkey] = await passkeys();
  assert.ok(passkey);
  assert.notDeepEqual(await stored(anna, passkey), [], 'which passkey it is stands on the device');

  await anna.goesOffline();
  await closesUp(anna, 'gate-pin-title');
  await opensWithFinger(anna).waitFor();
  assert.deepEqual(await axeFindings(page), []);
  const heard = await listens(anna);
  await showsFinger(anna);
  const given = await heard();
  assert.equal(given.length, 1);
  for (const secret of given) {
    assert.equal(secret.length, 32);
    assert.deepEqual(await stored(anna, secret), [], 'what the passkey gives is kept nowhere');
  }

  await closesUp(anna, 'gate-pin-title');
  await typesPin(anna, '4711', 'gate-pin-open');
  await isOpen(anna);
  // Another PIN leaves the finger good.
  await anna.goes('/me/lock');
  await anna.tap(anna.button('lock-change'));
  await typesPin(anna, '4711', 'gate-pin-next');
  await page.getByLabel(words('lock-choose')).waitFor();
  await typesNewPin(anna, '258025');
  await page.getByText(words('lock-set')).waitFor();
  await closesUp(anna, 'gate-pin-title');
  await showsFinger(anna);

  await anna.goes('/me/lock');
  await anna.tap(anna.button('lock-finger-remove'));
  await typesPin(anna, '258025', 'lock-finger-remove');
  await anna.button('lock-finger-add').waitFor();
  assert.deepEqual(await stored(anna, passkey), []);
  await closesUp(anna, 'gate-pin-title');
  assert.equal(await opensWithFinger(anna).count(), 0);
  await typesPin(anna, '258025', 'gate-pin-open');
  await isOpen(anna);
});

test('whoever the phone does not know stays outside, and the PIN opens all the same', async (t) => {
  const { anna, knows } = await annasPhone(t);
  await turnsOn(anna, '4711');
  await anna.goesOffline();
  await closesUp(anna, 'gate-pin-title');
  await knows(false);
  await anna.tap(opensWithFinger(anna));
  await anna.page.getByText(words('fault-passkey-not-shown')).waitFor();
  await anna.page.getByRole('heading', { name: words('gate-pin-title') }).waitFor();
  await typesPin(anna, '4711', 'gate-pin-open');
  await isOpen(anna);
});

test('a finger forgives no wrong PIN, and a tablet of a group has none', async (t) => {
  const { anna, code } = await annasPhone(t);
  const { page } = anna;
  await turnsOn(anna, '4711');
  await closesUp(anna, 'gate-pin-title');
  for (const wrong of ['1111', '2222']) {
    await typesPin(anna, wrong, 'gate-pin-open');
    await page.getByText(words('fault-pin-wrong')).waitFor();
    await anna.page.reload();
    await page.getByRole('heading', { name: words('gate-pin-title') }).waitFor();
  }
  await showsFinger(anna);
  await closesUp(anna, 'gate-pin-title');
  // The third wrong one is the third all the same.
  await typesPin(anna, '3333', 'gate-pin-open');
  await page.getByText(/^Nog even wachten/u).waitFor();
  await showsFinger(anna);

  // Who unlocks a tablet of a group is any of its people.
  await sharesTablet(anna, code);
  assert.equal(await page.getByRole('heading', { name: words('lock-finger') }).count(), 0);
  await closesUp(anna, 'gate-code-title');
  await givesCode(anna, code);
  await anna.tap(page.getByRole('button', { name: /^Anna/u }));
  await page.getByRole('heading', { name: words('gate-pin-of', { name: 'Anna' }) }).waitFor();
  assert.equal(await opensWithFinger(anna).count(), 0);
});
