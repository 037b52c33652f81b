// A phone whose clock is off: it keeps everything, sends everything, and what it sends stands at its true moment.
import { rm } from 'node:fs/promises';
import { after, test } from 'node:test';
import { PHONE } from './harness/chromium';
import { webWithClocks } from './harness/clock';
import { freePort } from './harness/free-port';
import { newGroup } from './harness/group';
import { Server } from './harness/server';
import { words } from './harness/words';

const DAY_MS = 86_400_000;
const CLOCKS = [
  { stands: 'three days ahead', port: await freePort(), shiftMs: 3 * DAY_MS },
  { stands: 'three days behind', port: await freePort(), shiftMs: -3 * DAY_MS },
  { stands: 'in 1970', port: await freePort(), shiftMs: Date.UTC(1970, 0, 2) - Date.now() },
  { stands: 'in 2099', port: await freePort(), shiftMs: Date.UTC(2099, 5, 1) - Date.now() },
];

const web = await webWithClocks(Object.fromEntries(CLOCKS.map(({ port, shiftMs }) => [port, shiftMs])));
const server = await Server.start({ web });
after(async () => {
  await server.discard();
  await rm(web, { recursive: true, force: true });
});

for (const { stands, port } of CLOCKS) {
  test(`a phone with a clock that stands ${stands} keeps and sends everything`, async (t) => {
    const group = await newGroup(server, t);
    const { steward: anna } = group;
    await anna.goes(`/g/${anna.space}`);
    const piet = await group.member('Piet', PHONE, port);
    await anna.goes(`/g/${anna.space}`);
    await piet.writes('Met verbinding.');
    await anna.entry('Piet', 'Met verbinding.').getByText(words('moment-now')).waitFor();
    await piet.goesOffline();
    await piet.writes('Zonder verbinding.');
    await piet.isKilledAndStartsAgain();
    await piet.entry('Piet', 'Zonder verbinding.').getByText(words('status-stored')).waitFor();
    await piet.comesOnline();
    const arrived = anna.entry('Piet', 'Zonder verbinding.');
    await arrived.waitFor();
    await arrived.getByText(words('moment-now')).waitFor();
    await anna.writes('Antwoord.');
    await piet.entry('Anna', 'Antwoord.').getByText(words('moment-now')).waitFor();
  });
}
