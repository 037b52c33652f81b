import { checksIn, nextInAWeek, skips, taps, tells } from './check-in';
import type { Person } from './person';
import { at, heading, type Screen } from './screen';
import { words } from './words';

/** Begins check-ins with the first person that can be chosen, or opens those that are there. */
async function withSomeone(person: Person): Promise<void> {
  await person.goes('/check-ins');
  await heading(person, 'check-in-title');
  const there = person.page.getByRole('main').getByRole('list', { name: words('check-in-title') });
  const empty = person.page.getByText(words('check-in-empty'));
  await there.or(empty).first().waitFor();
  if (await there.isVisible()) {
    await there.getByRole('link').first().click();
  } else {
    await person.goes('/check-ins/new');
    await person.page.getByRole('radio').first().click();
    await person.page.getByRole('button', { name: /^Doe check-ins met/ }).click();
  }
  await person.link('check-in-begin').or(person.link('check-in-go-on')).first().waitFor();
}

/** Check-ins: nobody yet, choosing, a question by picture and one in words, one day, and how it went over time. */
export const CHECK_IN_SCREENS: readonly Screen[] = [
  at('check-ins-empty', 'founder', () => '/check-ins', 'check-in-title'),
  {
    name: 'check-ins-choose',
    who: 'member',
    async open(person) {
      await person.goes('/check-ins/new');
      await person.page.getByRole('radio').first().click();
      await person.page.getByRole('button', { name: /^Doe check-ins met/ }).waitFor();
    },
  },
  {
    name: 'check-in-question',
    who: 'member',
    async open(person) {
      await withSomeone(person);
      const begin = person.link('check-in-begin').or(person.link('check-in-go-on')).first();
      await begin.click();
      await person.page.getByRole('radio', { name: 'Het weekend', exact: true }).waitFor();
    },
  },
  {
    name: 'check-in-words',
    who: 'member',
    async open(person) {
      await withSomeone(person);
      await person.link('check-in-begin').or(person.link('check-in-go-on')).first().click();
      await taps(person, 'Waar wil je mee beginnen?', 'Het weekend');
      await person.page.getByLabel(words('map-write')).waitFor();
    },
  },
  {
    name: 'check-in-day',
    who: 'member',
    async open(person) {
      await withSomeone(person);
      if (await person.link('check-in-begin').isVisible()) {
        await checksIn(person, 'Ik zaag nu recht.');
        await tells(person, 'Wat wil je nog leren?', 'Schuren met de machine.');
        await skips(person, 'Wat helpt jou hier?');
        await tells(person, 'Wat spreken jullie af? Wie doet wat?', 'Samen de machine bekijken.');
        await nextInAWeek(person);
      } else {
        await person.page.getByRole('heading', { level: 3 }).getByRole('link').first().click();
      }
      await person.page
        .getByRole('region', { name: words('check-in-said-by', { name: words('you') }), exact: true })
        .waitFor();
    },
  },
  {
    name: 'check-ins',
    who: 'member',
    async open(person) {
      await withSomeone(person);
      await person.page.getByRole('heading', { name: words('check-in-how-often') }).waitFor();
    },
  },
  { name: 'check-in-mentor', who: 'mentor', open: opensFirst },
  { name: 'check-in-mentor-day', who: 'mentor', open: opensNewestDay },
  {
    name: 'check-in-wrong',
    who: 'mentor',
    async open(person) {
      await opensNewestDay(person);
      await person.tap(person.button('check-in-wrong').first());
      await person.page.getByLabel(words('check-in-wrong-how')).waitFor();
    },
  },
  {
    name: 'check-in-last-time',
    who: 'mentor',
    async open(person) {
      await opensFirst(person);
      await person.tap(person.link('check-in-begin').or(person.link('check-in-go-on')).first());
      await person.page.getByRole('heading', { level: 2, name: words('check-in-last-time') }).waitFor();
    },
  },
  {
    name: 'check-in-next',
    who: 'mentor',
    async open(person) {
      await opensFirst(person);
      await person.tap(person.link('check-in-begin').or(person.link('check-in-go-on')).first());
      await person.tap(person.button('map-skip'));
      await skips(person, 'Wat ging er goed? Vertel het allebei.');
      await skips(person, 'Wat spreken jullie af? Wie doet wat?');
      await person.page.getByRole('heading', { level: 2, name: words('check-in-next') }).waitFor();
    },
  },
];

/** The mentor's check-ins with the first person whom they do them with. */
async function opensFirst(person: Person): Promise<void> {
  await person.goes('/check-ins');
  const there = person.page.getByRole('main').getByRole('list', { name: words('check-in-title') });
  await there.getByRole('link').first().click();
  await person.page.getByRole('heading', { name: words('check-in-how-often') }).waitFor();
}

/** The newest one in which the other of the two said something. */
async function opensNewestDay(person: Person): Promise<void> {
  await opensFirst(person);
  await person.page.getByRole('heading', { level: 3 }).getByRole('link').first().click();
  await person.button('check-in-wrong').first().waitFor();
}
