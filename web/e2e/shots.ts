// Photographs every screen of the demo at a phone's, a tablet's and a desktop's width: `npm run e2e:shots -- FOLDER`, with
// the names of screens after it for only those. With `--readme` as the folder: the ones in the README.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DESK, PHONE, TABLET } from './harness/chromium';
import { cast, type Cast } from './harness/demo';
import { SCREENS } from './harness/screens';
import { planForToday } from './harness/meeting';
import type { Person } from './harness/person';
import { Server } from './harness/server';
import { until } from './harness/until';
import { words } from './harness/words';

/** As most phones of these years are. */
const TALL_PHONE = { width: 360, height: 800 };
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
  await steward.page.setViewportSize(TABLET);
  await beginRoundOfTen(steward);
  await steward.page.screenshot({ path: join(README, 'closing-tablet.png') });
  await member.page.setViewportSize(DESK);
  await log?.open(member);
  await member.page.screenshot({ path: join(README, 'log-desktop.png') });
  await member.page.setViewportSize(TALL_PHONE);
  await member.goesOffline();
  await member.page.getByText(words('connection-offline')).waitFor();
  await member.writes('Ik heb de woningbouw gebeld. Het duurde lang. Ik bleef wachten.');
  await member.page.getByText('Ik bleef wachten').waitFor();
  await member.page.screenshot({ path: join(README, 'log-phone.png') });
}

/** Ten people around the table; four have had their turn. */
async function beginRoundOfTen(steward: Person): Promise<void> {
  await planForToday(steward, 'Koffie op dinsdag');
  const here = steward.page.getByRole('region', { name: words('meetings-who-is-here') });
  for (let person = 0; person < 10; person += 1) {
    await here.getByRole('button', { pressed: false }).first().click();
    await here.getByRole('button', { pressed: true }).nth(person).waitFor();
  }
  await steward.tap(steward.link('closing-title'));
  for (const answer of ['closing-glad', 'closing-calm', 'closing-tired', 'closing-glad']) {
    const turn = steward.page.getByRole('heading', { level: 2 });
    const before = await turn.innerText();
    await steward.tap(steward.button(answer));
    await until('the next turn', async () => (await turn.innerText()) !== before);
    // Two taps close after each other are one.
    await steward.page.waitForTimeout(500);
  }
}
