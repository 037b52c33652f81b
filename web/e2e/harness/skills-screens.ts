import type { Person } from './person';
import { at, heading, type Screen } from './screen';
import { beginsSkill, showsInWords } from './skills';
import { isAsked } from './steps';
import { words } from './words';

const NAME = 'Recht zagen';

/** Opens a skill with a sentence beside it, or the one that is there. */
async function opensSkill(person: Person): Promise<void> {
  await person.goes('/skills');
  await heading(person, 'skills-title');
  const there = person.page.getByRole('main').getByRole('link', { name: new RegExp(`^${NAME}`) });
  const empty = person.page.getByText(words('skills-empty'));
  await there.or(empty).first().waitFor();
  if (await there.isVisible()) {
    await there.click();
    await person.button('skills-show').waitFor();
    return;
  }
  await beginsSkill(person, NAME, 'In de werkplaats');
  await showsInWords(person, 'Deze kist is haaks.');
}

/** What stands in the portfolio is chosen. */
async function chooses(person: Person): Promise<void> {
  await opensSkill(person);
  await person.goes('/skills/choose');
  const tick = person.page.getByRole('checkbox', { name: NAME, exact: true });
  if ((await tick.getAttribute('aria-checked')) !== 'true') await tick.click();
  await person.link('skills-portfolio-open').waitFor();
}

/** What one can: nothing yet, a question, the pictures, a skill, what shows it, phases, the portfolio, and who reads it. */
export const SKILLS_SCREENS: readonly Screen[] = [
  at('skills-empty', 'founder', () => '/skills', 'skills-title'),
  {
    name: 'skills-intake',
    who: 'member',
    async open(person) {
      await person.goes('/skills/intake/wishes');
      await isAsked(person, 'skills-ask-wishes');
    },
  },
  {
    name: 'skills-new',
    who: 'member',
    async open(person) {
      await person.goes('/skills/new');
      await isAsked(person, 'skills-ask-name');
    },
  },
  { name: 'skill', who: 'member', open: opensSkill },
  {
    name: 'skill-evidence',
    who: 'member',
    async open(person) {
      await opensSkill(person);
      await person.button('skills-show').click();
      await isAsked(person, 'skills-ask-evidence');
    },
  },
  {
    name: 'skills-phases',
    who: 'member',
    async open(person) {
      await person.goes('/skills/phases');
      await person.page.getByRole('radio', { name: words('skills-phase-active'), exact: true }).click();
      await person.button('skills-phase-keep').waitFor();
    },
  },
  { name: 'skills-choose', who: 'member', open: chooses },
  {
    name: 'skills-portfolio',
    who: 'member',
    async open(person) {
      await chooses(person);
      await person.link('skills-portfolio-open').click();
      await person.button('skills-portfolio-save').waitFor();
    },
  },
  at('skills-sight', 'member', () => '/skills/sight', 'sight-who'),
];
