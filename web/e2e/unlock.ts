import { Person } from './harness/person';
import { PHONE } from './harness/chromium';
import { someone } from './harness/demo';
import { Server } from './harness/server';
import { signIn } from './harness/sign-in';
import { choosesPin, closesUp, typesPin } from './harness/vault';
import { words } from './harness/words';

// One line of JSON for `cargo xtask bench`: how long it takes, without a connection and at the machine's own pace, from the tap
// that gives a PIN to a place that is open, and on to a log that one can read. Most of the first is the cost that the PIN
// asks for on purpose.

const TIMES = 7;
const PIN = '471108';

/** From the tap on, milliseconds. */
interface Unlock {
  /** The PIN was taken: the pad is gone. */
  open: number;
  /** A log with entries. */
  log: number;
}

async function unlocks(person: Person): Promise<Unlock> {
  const { page } = person;
  await typesPin(person, PIN, null);
  await page.evaluate((pad) => {
    const isPad = () =>
      [...document.querySelectorAll('h1')].some(({ textContent }) => textContent?.includes(pad) ?? false);
    const look = (from: number) => {
      if (isPad()) requestAnimationFrame(() => look(from));
      else Object.assign(globalThis, { open: performance.now() - from });
    };
    const tapped = () => {
      const tappedAt = performance.now();
      Object.assign(globalThis, { tappedAt });
      look(tappedAt);
    };
    addEventListener('click', tapped, { capture: true, once: true });
  }, words('gate-pin-title'));
  await person.tap(person.button('gate-pin-open'));
  await page.locator('article').first().waitFor();
  return page.evaluate(
    () =>
      new Promise<Unlock>((resolve) => {
        const { tappedAt, open } = globalThis as unknown as { tappedAt: number; open: number };
        requestAnimationFrame(() => setTimeout(() => resolve({ open, log: performance.now() - tappedAt })));
      }),
  );
}

function median(took: readonly number[]): number | undefined {
  return [...took].sort((a, b) => a - b)[Math.floor(took.length / 2)];
}

const server = await Server.start({ demo: true });
const hint = await someone(server, 'participant');
const person = await Person.arrives(server, hint.name, PHONE);
await signIn(person, server, hint.email);
await person.opensGroup(hint.group);
await person.page.locator('article').first().waitFor();
await choosesPin(person, PIN);
await person.line.cut();
const group = person.space;
const took: Unlock[] = [];
for (let time = 0; time < TIMES; time += 1) {
  await closesUp(person, 'gate-pin-title');
  await person.goes(`/g/${group}`);
  await person.page.getByRole('heading', { name: words('gate-pin-title') }).waitFor();
  took.push(await unlocks(person));
}
await person.leaves();
await server.stop();
const medians = { open: median(took.map(({ open }) => open)), log: median(took.map(({ log }) => log)) };
process.stdout.write(`${JSON.stringify(medians)}\n`);
process.exit(0);
