import { answers, goesOn, opensInstrument, opensMap, opensTopic, tells } from './map';
import type { Person } from './person';
import { at, heading, says, type Screen } from './screen';
import { words } from './words';

/** An instrument, looked at once: its first questions are answered, and what asks for words is passed over. */
async function looksAt(person: Person, id: string, taps: number): Promise<void> {
  await person.goes(`/map/${id}/fill`);
  for (let tap = 0; tap < taps; tap += 1) {
    await person.page
      .getByRole('radio')
      .nth(tap % 2)
      .click();
    await goesOnFrom(person, () => goesOn(person));
    // A question that is told in words follows one that is tapped, in some.
    while ((await person.page.getByLabel(words('map-write')).count()) > 0)
      await goesOnFrom(person, () => person.tap(person.button('map-skip')));
  }
}

/** Does what leads to another question, and waits until that one is there, or the drawing after the last. */
async function goesOnFrom(person: Person, act: () => Promise<void>): Promise<void> {
  const heading = person.page.locator('#map-question');
  const was = await heading.textContent();
  await act();
  await person.page
    .locator('#map-question')
    .filter({ hasNotText: was ?? '' })
    .or(person.page.getByRole('link', { name: words('map-fill-again') }))
    .first()
    .waitFor();
}

/** "Mijn map": each drawing, and each kind of question. */
export const MAP_SCREENS: readonly Screen[] = [
  at('map-first', 'founder', () => '/map', 'map-title'),
  at('map-about-money', 'member', () => '/map/about-money', 'money-stress-title'),
  {
    name: 'map-fill',
    who: 'member',
    async open(person) {
      await person.goes('/map/bridge-to-self-reliance/fill/money');
      await person.page.getByRole('radio', { name: 'Ik bouw', exact: true }).waitFor();
    },
  },
  {
    name: 'map-fill-words',
    who: 'member',
    async open(person) {
      await person.goes('/map/bridge-to-self-reliance/fill/money');
      await answers(person, 'Ik bouw');
      await person.page.getByLabel(words('map-write')).waitFor();
    },
  },
  {
    name: 'map-bridge',
    who: 'member',
    async open(person) {
      await person.goes('/map/bridge-to-self-reliance/fill/money');
      await answers(person, 'Ik bouw');
      await person.page.getByLabel(words('map-write')).fill('Weten wat er over is aan het eind van de week.');
      await goesOn(person);
      await person.page.getByRole('button', { name: /^Geld: Ik bouw/ }).waitFor();
      await opensTopic(person, 'Geld');
    },
  },
  ...(
    [
      ['map-wheel', 'eight-life-domains', 3],
      ['map-ladder', 'participation-ladder', 1],
      ['map-desk', 'working-factors', 4],
    ] as const
  ).map(([name, id, taps]): Screen => ({
    name,
    who: 'member',
    async open(person) {
      await looksAt(person, id, taps);
      await person.goes(`/map/${id}`);
      await person.page.getByRole('link', { name: words('map-fill-again') }).waitFor();
    },
  })),
  {
    name: 'map-questions',
    who: 'member',
    async open(person) {
      await opensMap(person);
      await opensInstrument(person, 'Vier vragen');
    },
  },
  {
    name: 'map-sight',
    who: 'member',
    async open(person) {
      await person.goes('/map/sight');
      await person.page.getByRole('link', { name: /^Geld.*tot en met/ }).waitFor();
    },
  },
  {
    name: 'map-sight-area',
    who: 'member',
    async open(person) {
      await person.goes('/map/sight/money');
      await person.page.getByRole('article').first().waitFor();
    },
  },
  {
    name: 'map-share',
    who: 'member',
    async open(person) {
      await person.goes('/map/sight/money/share');
      await person.tap(person.page.getByRole('radio').first());
      await person.button('sight-share-do').waitFor();
    },
  },
  {
    name: 'map-times',
    who: 'member',
    async open(person) {
      await person.goes('/map/times/bridge-to-self-reliance');
      await person.page.getByRole('link', { name: /^Vandaag/ }).waitFor();
    },
  },
  {
    name: 'map-time',
    who: 'member',
    async open(person) {
      await person.goes('/map/times/bridge-to-self-reliance');
      await person.tap(person.page.getByRole('link', { name: /^Vandaag/ }));
      await person.page.getByText(words('map-then-what')).waitFor();
    },
  },
  {
    name: 'map-plan',
    who: 'member',
    async open(person) {
      await person.goes('/map/four-questions/fill/need');
      await answers(person, 'Geld');
      await tells(person, 'Rust als de post komt.');
      await person.goes('/map/plan/four-questions');
      await person.page.getByText('Rust als de post komt.').waitFor();
    },
  },
  {
    name: 'map-print',
    who: 'member',
    async open(person) {
      await person.goes('/map/print');
      await person.button('about-me-print').waitFor();
    },
  },
  {
    name: 'map-print-one',
    who: 'member',
    async open(person) {
      await person.goes('/map/print/bridge-to-self-reliance');
      await person.button('about-me-print').waitFor();
    },
  },
  says('map-not-here', 'member', () => '/map/times/nothing-here', 'map-not-here'),
  {
    name: 'map',
    who: 'member',
    async open(person) {
      await person.goes('/map');
      await heading(person, 'map-title');
      await person.page.getByRole('heading', { name: 'Mijn brug' }).waitFor();
    },
  },
];
