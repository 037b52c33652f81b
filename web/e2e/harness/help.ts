import type { Person } from './person';
import { words } from './words';

/** Says that someone of one's groups helps now. */
export async function beginsHelp(person: Person, helper: string): Promise<void> {
  await person.goes('/me/help');
  await person.tap(person.page.getByRole('radio', { name: new RegExp(`^${helper} `) }));
  await person.tap(person.button('help-begin'));
  await person.page.getByRole('region', { name: words('help-now') }).waitFor();
}
