import type { Locator } from 'playwright-core';
import type { Person } from './person';
import { until } from './until';
import { words } from './words';

/** As someone of a group: looks at somebody there. */
export async function opensMember(person: Person, name: string): Promise<void> {
  await person.goes(`/g/${person.space}/members`);
  await person.tap(
    person.page
      .getByRole('list', { name: words('members-title') })
      .getByRole('link', { name: new RegExp(`^${name}`) }),
  );
}

/** As a steward: begins to help somebody back who lost everything; gives the code for their new device. */
export async function asksForCode(steward: Person, name: string): Promise<string> {
  await opensMember(steward, name);
  await steward.tap(steward.button('recovery-begin-title', { name }));
  await steward.tap(steward.button('recovery-begin', { name }));
  await steward.page.getByRole('img', { name: words('recovery-code-qr') }).waitFor();
  const spelled = await steward.page.getByText(/^[A-Z0-9](, [A-Z0-9]){7}$/).innerText();
  return spelled.replaceAll(', ', '');
}

/** On a new device, as what its camera opens: says that it is they, and waits from then on. */
export async function saysItIsThey(person: Person, code: string): Promise<void> {
  await person.goes(`/recover/${code}`);
  await person.page.getByRole('heading', { name: words('recover-who') }).waitFor();
  await person.tap(person.button('recover-yes'));
  await person.page.getByRole('heading', { name: words('recovery-waits-title') }).waitFor();
}

/** On a device that waits: looks, and looks again, until it says so. The server may have been started anew just now. */
export async function looksUntil(person: Person, shown: Locator): Promise<void> {
  const look = person.button('recovery-waits-look');
  await until(
    `what ${person.name} looks for`,
    async () => {
      if (await shown.isVisible()) return true;
      if (await look.isEnabled().catch(() => false))
        await look.click({ timeout: 1000 }).catch(() => undefined);
      return shown.isVisible();
    },
    30_000,
  );
}
