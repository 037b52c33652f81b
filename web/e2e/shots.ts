// Photographs every screen of the demo at a phone's, a tablet's and a desktop's width: `npm run e2e:shots -- FOLDER`, with
// the names of screens after it for only those. With `--readme` as the folder: the ones in the README.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DESK, PHONE, TABLET } from './harness/chromium';
import { cast, type Cast } from './harness/demo';
import { SCREENS } from './harness/screens';
import { Server } from './harness/server';
import { words } from './harness/words';

const README = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));

const [folder = 'shots', ...only] = process.argv.slice(2);
const server = await Server.start({ demo: true });
const people = await cast(server, PHONE);
try {
  if (folder === '--readme') await photographForReadme(people);
  else await photographAll(people);
} finally {
  await Promise.all(Object.values(people).map((person) => person.leaves()));
  await server.discard();
}

async function photographAll(people: Cast): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const screen of SCREENS.filter(({ name }) => only.length === 0 || only.includes(name))) {
    const person = people[screen.who];
    for (const [width, looks] of Object.entries({ phone: PHONE, tablet: TABLET, desktop: DESK })) {
      await person.page.setViewportSize(looks);
      for (const colorScheme of ['light', 'dark'] as const) {
        await person.page.emulateMedia({ colorScheme });
        await person.goes('/groups');
        await screen.open(person);
        await person.page.screenshot({ path: join(folder, `${screen.name}-${width}-${colorScheme}.png`) });
      }
    }
  }
}

async function photographForReadme({ member, steward }: Cast): Promise<void> {
  await mkdir(README, { recursive: true });
  const log = SCREENS.find(({ name }) => name === 'log');
  const closing = SCREENS.find(({ name }) => name === 'closing');
  await steward.page.setViewportSize(TABLET);
  await closing?.open(steward);
  await steward.page.screenshot({ path: join(README, 'closing-tablet.png') });
  await member.page.setViewportSize(DESK);
  await log?.open(member);
  await member.page.screenshot({ path: join(README, 'log-desktop.png') });
  await member.page.setViewportSize(PHONE);
  await member.goesOffline();
  await member.page.getByText(words('connection-offline')).waitFor();
  await member.page.screenshot({ path: join(README, 'log-phone.png') });
}
