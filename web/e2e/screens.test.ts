// Every screen, at the width of a phone, an upright tablet and a desktop, in light and dark: axe finds nothing, each thing
// can be reached and seen by keyboard, everything can be heard, and nothing runs sideways.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axeFindings } from './harness/axe';
import { DESK, PHONE, UPRIGHT } from './harness/chromium';
import { cast, type Cast } from './harness/demo';
import { keyboardFindings } from './harness/keyboard';
import { SCREENS } from './harness/screens';
import { Server } from './harness/server';
import { words } from './harness/words';

const server = await Server.start({ demo: true });
let people: Cast;
before(async () => {
  people = await cast(server, PHONE);
});
after(async () => {
  await Promise.all(Object.values(people).map((person) => person.leaves()));
  await server.discard();
});

for (const screen of SCREENS) {
  test(`the screen ${screen.name}`, async () => {
    const person = people[screen.who];
    const { page } = person;
    const findings: string[] = [];
    for (const [width, looks] of Object.entries({ phone: PHONE, tablet: UPRIGHT, desktop: DESK })) {
      await page.setViewportSize(looks);
      await person.goes('/groups');
      await screen.open(person);
      const tell = (found: string[]) => findings.push(...found.map((finding) => `${width}: ${finding}`));
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        tell((await axeFindings(page)).map((finding) => `${colorScheme}: ${finding}`));
      }
      tell(await keyboardFindings(page));
      if ((await page.getByRole('button', { name: words('listen') }).count()) === 0)
        tell(['nothing can be heard']);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (sideways > 0) tell([`it runs ${sideways} px sideways`]);
    }
    assert.deepEqual(findings, []);
  });
}
