import { Person } from './harness/person';
import { PHONE } from './harness/chromium';
import { someone } from './harness/demo';
import { Server } from './harness/server';
import { signIn } from './harness/sign-in';

// One line of JSON for `cargo xtask bench`: how long a phone four times slower than this machine, without a connection,
// takes from opening Kring to a log that one can read and write in. On it is what a member of the made-up
// neighbourhood has: two years of a group.

const TIMES = 5;
const SLOWER = 4;

/** From the first byte of the page to a log with entries and an answer to a tap, milliseconds. */
async function coldStart(person: Person, url: string): Promise<number> {
  await person.browser.stop();
  const page = await person.browser.start();
  await page.context().setOffline(true);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(url, { waitUntil: 'commit' });
  const opened = await page.evaluate(() => performance.timeOrigin);
  await page.locator('article').first().waitFor();
  const usable = await page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        // The frame after the next one is painted, and its thread is free again.
        requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now()))),
      ),
  );
  return usable - opened;
}

const server = await Server.start({ demo: true });
const hint = await someone(server, 'participant');
const person = await Person.arrives(server, hint.name, PHONE);
await signIn(person, server, hint.email);
await person.opensGroup(hint.group);
await person.page.locator('article').first().waitFor();
const url = person.page.url();
await person.line.cut();
const took: number[] = [];
for (let time = 0; time < TIMES; time += 1) took.push(await coldStart(person, url));
await person.leaves();
await server.stop();
took.sort((a, b) => a - b);
process.stdout.write(`${JSON.stringify({ median: took[Math.floor(TIMES / 2)], slowest: took.at(-1) })}\n`);
process.exit(0);
