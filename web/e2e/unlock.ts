import { Person } from './harness/person';
import { PHONE } from './harness/chromium';
import { someone } from './harness/demo';
import { Server } from './harness/server';
import { signIn } from './harness/sign-in';
import { choosesPin, closesUp, typesPin } from './harness/vault';
import { words } from './harness/words';

// One line of JSON for `cargo xtask bench`: how long it takes from the tap that gives a PIN to a log that one can read,
// without a connection, at the machine's own pace. Most of it is the cost that the PIN asks for on purpose.

const TIMES = 7;
const PIN = '471108';

/** From the tap to a log with entries, milliseconds. */
async function unlocks(person: Person): Promise<number> {
  const { page } = person;
  await typesPin(person, PIN, null);
  await page.evaluate(() => {
    addEventListener('click', () => Object.assign(globalThis, { tappedAt: performance.now() }), {
      capture: true,
    });
  });
  await person.tap(person.button('gate-pin-open'));
  await page.locator('article').first().waitFor();
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const { tappedAt } = globalThis as unknown as { tappedAt: number };
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - tappedAt)));
      }),
  );
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
const took: number[] = [];
for (let time = 0; time < TIMES; time += 1) {
  await closesUp(person, 'gate-pin-title');
  await person.goes(`/g/${group}`);
  await person.page.getByRole('heading', { name: words('gate-pin-title') }).waitFor();
  took.push(await unlocks(person));
}
await person.leaves();
await server.stop();
took.sort((a, b) => a - b);
process.stdout.write(
  `${JSON.stringify({ median: took[Math.floor(TIMES / 2)], fastest: took[0], slowest: took.at(-1) })}\n`,
);
process.exit(0);
