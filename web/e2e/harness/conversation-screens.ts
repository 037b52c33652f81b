import { CHECK_IN_SCREENS } from './check-in-screens';
import { asked, goesOn, isAsked, tellsThat } from './conversation';
import type { Person } from './person';
import { at, heading, type Screen } from './screen';
import { words } from './words';

/** Begins conversations with the first person that can be chosen, or opens those that are there. */
async function withSomeone(person: Person): Promise<void> {
  await person.goes('/conversations');
  await heading(person, 'conversation-title');
  const there = person.page.getByRole('main').getByRole('list', { name: words('conversation-title') });
  const empty = person.page.getByText(words('conversation-empty'));
  await there.or(empty).first().waitFor();
  if (await there.isVisible()) {
    await there.getByRole('link').first().click();
  } else {
    await person.goes('/conversations/new');
    await person.page.getByRole('radio').first().click();
    await person.page.getByRole('button', { name: /^Voer gesprekken met/ }).click();
  }
  await person.link('conversation-begin').or(person.link('conversation-go-on')).first().waitFor();
}

/** Opens today's at its first question. */
async function begins(person: Person): Promise<void> {
  await withSomeone(person);
  await person.link('conversation-begin').or(person.link('conversation-go-on')).first().click();
  await person.page
    .getByText(/van \d+/)
    .first()
    .waitFor();
}

/** Goes on until a question stands there. */
async function until(person: Person, ask: string): Promise<void> {
  const there = asked(person, words(`conversation-ask-${ask}`));
  while (!(await there.isVisible())) {
    const now = (await person.page.locator('#conversation-question').textContent()) ?? '';
    await goesOn(person);
    await person.page.locator('#conversation-question').filter({ hasNotText: now }).waitFor();
  }
}

/** Opens the newest record. */
async function opensRecord(person: Person): Promise<void> {
  await withSomeone(person);
  const all = person.page.getByRole('list', { name: words('conversation-earlier') });
  await all.getByRole('link').first().click();
  await person.link('conversation-print').waitFor();
}

/** Conversations: nobody yet, choosing, questions of both sides, the record, on paper, and one's conversations with someone. */
const CONVERSATION_SCREENS: readonly Screen[] = [
  at('conversations-empty', 'founder', () => '/conversations', 'conversation-title'),
  {
    name: 'conversations-choose',
    who: 'member',
    async open(person) {
      await person.goes('/conversations/new');
      await person.page.getByRole('radio').first().click();
      await person.page.getByRole('button', { name: /^Voer gesprekken met/ }).waitFor();
    },
  },
  {
    name: 'conversation-question',
    who: 'member',
    async open(person) {
      await begins(person);
      await tellsThat(person, 'aim-mine', 'Ik wil meer uren.');
      await isAsked(person, 'leads-mine');
    },
  },
  {
    name: 'conversation-agreement',
    who: 'member',
    async open(person) {
      await begins(person);
      await until(person, 'agreements-mine');
      const add = person.button('conversation-agreement-add');
      if (await add.isVisible()) await add.click();
      await person.page
        .getByLabel(words('conversation-agreement-what', { number: 1 }))
        .fill('Ik bel de winkel.');
    },
  },
  {
    name: 'conversation-look-back',
    who: 'steward',
    async open(person) {
      await begins(person);
      await isAsked(person, 'look-back-theirs');
    },
  },
  {
    name: 'conversation-decision',
    who: 'steward',
    async open(person) {
      await begins(person);
      await until(person, 'decisions-theirs');
      const add = person.button('conversation-decision-add');
      if (await add.isVisible()) await add.click();
      await person.page
        .getByLabel(words('conversation-decision-what', { number: 1 }))
        .fill('De cursus begint.');
      await goesOn(person);
      await person.page.getByText(words('conversation-decision-no-grounds')).waitFor();
    },
  },
  { name: 'conversation-record', who: 'steward', open: opensRecord },
  {
    name: 'conversation-print',
    who: 'steward',
    async open(person) {
      await opensRecord(person);
      await person.link('conversation-print').click();
      await person.button('about-me-print').waitFor();
    },
  },
  { name: 'conversations', who: 'steward', open: withSomeone },
  {
    name: 'conversations-reminders',
    who: 'steward',
    async open(person) {
      await person.goes('/me/shared');
      await person.page.getByRole('heading', { name: words('conversation-reminders') }).waitFor();
    },
  },
];

/** What two people keep between them. */
export const BETWEEN_TWO_SCREENS: readonly Screen[] = [...CHECK_IN_SCREENS, ...CONVERSATION_SCREENS];
