import { addsInstrument, BENT_GARDEN, choosesFile, GARDEN } from './instruments';
import type { Person } from './person';
import type { Screen } from './screen';
import { words } from './words';

/** The list of what the organisation works with. */
async function opensList(person: Person): Promise<void> {
  await person.goes('/instruments');
  await person.page.getByRole('heading', { level: 2, name: 'Mijn brug' }).waitFor();
}

/** "Vragenlijsten", for who administers an organisation: the list, one of them, and a file that is looked at. */
export const INSTRUMENTS_SCREENS: readonly Screen[] = [
  { name: 'instruments', who: 'administrator', open: opensList },
  {
    name: 'instruments-shown',
    who: 'administrator',
    async open(person) {
      await opensList(person);
      await person.tap(person.page.getByRole('link', { name: 'Mijn brug', exact: true }));
      await person.page.getByText(words('kept-preview')).waitFor();
    },
  },
  {
    name: 'instruments-faults',
    who: 'administrator',
    async open(person) {
      await opensList(person);
      await choosesFile(person, BENT_GARDEN);
      await person.page.getByRole('alert').getByRole('listitem').nth(4).waitFor();
    },
  },
  {
    name: 'instruments-preview',
    who: 'administrator',
    async open(person) {
      await opensList(person);
      await choosesFile(person, GARDEN);
      await person.page.getByText(words('kept-preview')).waitFor();
    },
  },
  {
    name: 'instruments-added',
    who: 'administrator',
    async open(person) {
      await opensList(person);
      await addsInstrument(person, GARDEN, '1');
      await person.page.getByRole('heading', { level: 2, name: 'Mijn tuin' }).waitFor();
    },
  },
];
