import { readFile } from 'node:fs/promises';
import type { Person } from './person';
import { words } from './words';

const page = await readFile(new URL('../../../docs/instruments.md', import.meta.url), 'utf8');
const found = page.split('```toml\n')[1]?.split('```')[0];
if (!found?.includes('version = 1\n')) throw new Error('docs/instruments.md has no example');

/** The example of `docs/instruments.md`. */
export const GARDEN = found;

/** The same with five things that are wrong, each on a line of its own. */
export const BENT_GARDEN = GARDEN.replace('version = 1', 'version = 0')
  .replace('drawn_as = "list"', 'drawn_as = "stairs"')
  .replace('area = "activity"', 'area = "sport"')
  .replace('pictogram = "leaf"', 'pictogram = "unicorn"')
  .replace('"choice.with-whom.alone" = "Alleen"\n', '');

/** Chooses a file with an instrument, to have it looked at. */
export async function choosesFile(person: Person, text: string): Promise<void> {
  const file = { name: 'garden.toml', mimeType: 'application/toml', buffer: Buffer.from(text) };
  await person.page.getByLabel(words('kept-choose')).setInputFiles(file);
}

/** Adds an instrument of one's own. */
export async function addsInstrument(person: Person, text: string, version: string): Promise<void> {
  await choosesFile(person, text);
  await person.page.getByText(words('kept-preview')).waitFor();
  await person.tap(person.button('kept-add', { version }));
  await person.page.getByText(words('kept-added')).waitFor();
}
