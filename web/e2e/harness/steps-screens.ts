import type { Person } from './person';
import { at, says, type Screen } from './screen';
import { isAsked, setsGoal, stepOf } from './steps';
import { words } from './words';

const GOAL = 'Elke brief is open aan het eind van de week.';
const STEP = 'Alle brieven op één stapel leggen.';

/** A goal with a step for today, set once. */
async function hasAGoal(person: Person): Promise<void> {
  await person.goes('/steps');
  const begin = person.link('steps-begin');
  const more = person.link('steps-more');
  await begin.or(more).first().waitFor();
  if (await more.isVisible()) return;
  await setsGoal(person, { area: 'money', wish: 'Rust als de post komt.', goal: GOAL, step: STEP });
  await person.tap(person.page.getByRole('radio', { name: words('steps-day-today'), exact: true }));
  await person.tap(person.button('map-ready'));
  await stepOf(person, STEP).first().waitFor();
  await person.goes('/steps');
  await more.waitFor();
}

async function opensGoal(person: Person): Promise<void> {
  await hasAGoal(person);
  await person.page
    .getByRole('list', { name: words('steps-goals') })
    .getByRole('link')
    .first()
    .click();
  await person.link('steps-think').waitFor();
}

/** "Stappen": the empty seat, today, a goal, and each kind of question. */
export const STEPS_SCREENS: readonly Screen[] = [
  says('steps-empty', 'founder', () => '/steps', 'steps-empty'),
  {
    name: 'steps',
    who: 'member',
    async open(person) {
      await hasAGoal(person);
      await person.page.getByRole('heading', { name: words('steps-today'), exact: true }).waitFor();
    },
  },
  at('steps-area', 'member', () => '/steps/new', 'steps-ask-area'),
  at('steps-wish', 'member', () => '/steps/new/housing', 'steps-ask-wish'),
  { name: 'steps-goal', who: 'member', open: opensGoal },
  {
    name: 'steps-first',
    who: 'member',
    async open(person) {
      await opensGoal(person);
      const { hash } = new URL(person.page.url());
      await person.goes(`${hash.slice(1)}/first`);
      await isAsked(person, 'steps-ask-first');
    },
  },
  {
    name: 'steps-step',
    who: 'member',
    async open(person) {
      await opensGoal(person);
      await person.tap(person.link('steps-think'));
      await isAsked(person, 'steps-ask-step');
    },
  },
  ...(
    [
      ['steps-when', 'steps-day-other', 'steps-ask-when'],
      ['steps-cut', 'steps-smaller', 'steps-ask-cut'],
      ['steps-share', 'steps-share', 'steps-ask-share'],
    ] as const
  ).map(([name, link, question]): Screen => ({
    name,
    who: 'member',
    async open(person) {
      await opensGoal(person);
      await person.tap(
        person.page
          .getByRole('list', { name: words('steps-of-goal') })
          .getByRole('link', { name: words(link), exact: true })
          .first(),
      );
      await isAsked(person, question);
    },
  })),
  {
    name: 'steps-back',
    who: 'member',
    async open(person) {
      await opensGoal(person);
      await person.tap(person.link('steps-look-back'));
      await isAsked(person, 'steps-ask-back-went');
    },
  },
  {
    name: 'steps-state',
    who: 'member',
    async open(person) {
      await opensGoal(person);
      await person.tap(person.link('steps-look-back'));
      for (const question of ['went', 'helped', 'next']) {
        await isAsked(person, `steps-ask-back-${question}`);
        await person.tap(person.button('map-skip'));
      }
      await isAsked(person, 'steps-ask-state');
    },
  },
  {
    name: 'steps-otherwise',
    who: 'member',
    async open(person) {
      await opensGoal(person);
      await person.tap(person.link('steps-say-otherwise').first());
      await isAsked(person, 'steps-ask-goal');
    },
  },
  // From here on the step is done.
  { name: 'steps-done', who: 'member', open: opensDone },
  {
    name: 'steps-how',
    who: 'member',
    async open(person) {
      await opensDone(person);
      await person.tap(person.link('steps-ask-how').or(person.link('steps-how-otherwise')).first());
      await isAsked(person, 'steps-ask-how');
    },
  },
];

/** A goal with a step that was done. */
async function opensDone(person: Person): Promise<void> {
  await opensGoal(person);
  const done = person.link('steps-ask-how').or(person.link('steps-how-otherwise')).first();
  const step = person.page.getByRole('list', { name: words('steps-of-goal') });
  const toDo = step.getByRole('button', { name: words('steps-done'), exact: true }).first();
  await done.or(toDo).first().waitFor();
  if (!(await done.isVisible())) await person.tap(toDo);
  await done.waitFor();
}
