// Photographs every screen of the demo at a phone's, a tablet's and a desktop's width: `npm run e2e:shots -- FOLDER`.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DESK, PHONE, TABLET } from './harness/chromium';
import { cast } from './harness/demo';
import { SCREENS } from './harness/screens';
import { Server } from './harness/server';

const folder = process.argv[2] ?? 'shots';
const only = process.argv.slice(3);
await mkdir(folder, { recursive: true });
const server = await Server.start({ demo: true });
const people = await cast(server, PHONE);
try {
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
} finally {
  await Promise.all(Object.values(people).map((person) => person.leaves()));
  await server.discard();
}
