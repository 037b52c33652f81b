// In the room: a worker holds up a code, and someone without an address is in within a minute, at the pace of people.
import assert from 'node:assert/strict';
import { after, test, type TestContext } from 'node:test';
import { scan } from './harness/camera';
import { arrivesFor, newGroup } from './harness/group';
import type { Person } from './harness/person';
import { Server } from './harness/server';
import { words } from './harness/words';

const WITHIN_MS = 60_000;
/** Before each tap one reads the screen and finds the place. */
const LOOKS_MS = 3000;
/** Between two letters on a phone, for somebody who does not type much. */
const LETTER_MS = 400;

const server = await Server.start();
after(() => server.discard());

test('by the code that a camera reads from a worker’s screen', async (t) => {
  const group = await newGroup(server, t);
  const { steward: anna } = group;
  await anna.goes(`/g/${group.space}/members/invite`);
  await anna.tap(anna.button('members-invite-make'));
  const address = new URL(await scan(anna.page.getByRole('img', { name: words('members-invite-qr') })));
  assert.equal(address.origin, anna.line.origin, 'it leads to where the worker is');
  await inWithinAMinute(t, group, async (piet) => {
    // His camera opens what it read, on the line of his own phone.
    await piet.goes(address.hash.slice(1));
  });
});

test('by six characters that a worker says aloud', async (t) => {
  const group = await newGroup(server, t);
  await inWithinAMinute(t, group, async (piet) => {
    await taps(piet, piet.link('start-with-code'));
    const field = piet.page.getByLabel(words('join-code'));
    await taps(piet, field);
    await field.pressSequentially(group.code, { delay: LETTER_MS });
  });
});

async function inWithinAMinute(
  t: TestContext,
  group: Awaited<ReturnType<typeof newGroup>>,
  finds: (newcomer: Person) => Promise<void>,
): Promise<void> {
  const { steward: anna } = group;
  const begun = performance.now();
  const piet = await arrivesFor(t, server, 'Piet');
  await finds(piet);
  const name = piet.page.getByLabel(words('join-name'), { exact: false });
  await taps(piet, name);
  await name.pressSequentially('Piet', { delay: LETTER_MS });
  await taps(piet, piet.page.getByRole('radio', { name: words('picture-boat') }));
  await taps(piet, piet.button('join-knock'));
  await anna.goes(`/g/${group.space}/members`);
  const knock = anna.page.getByRole('region', { name: words('members-knocks', { name: 'Piet' }) });
  await taps(anna, knock.getByRole('button', { name: words('members-open') }));
  await piet.isIn(group.name);
  const tookMs = performance.now() - begun;
  t.diagnostic(`in after ${(tookMs / 1000).toFixed(0)} s, ${piet.taps} taps`);
  assert.ok(tookMs < WITHIN_MS, `in after ${tookMs.toFixed(0)} ms`);
}

async function taps(person: Person, target: Parameters<Person['tap']>[0]): Promise<void> {
  await target.waitFor();
  await new Promise((resolve) => setTimeout(resolve, LOOKS_MS));
  await person.tap(target);
}
