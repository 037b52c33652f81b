import { at, heading, says, type Screen } from './screen';
import { words } from './words';

/** The ways in. */
export const DOOR_SCREENS: readonly Screen[] = [
  at('start', 'nobody', () => '/', 'start-title'),
  at('join', 'nobody', () => '/join', 'join-title'),
  {
    name: 'join-wrong-code',
    who: 'nobody',
    async open(person) {
      await person.goes('/join');
      await person.page.getByLabel(words('join-code')).fill('ZZZZZZ');
      await person.page.getByText(words('fault-code-wrong')).waitFor();
    },
  },
  at('sign-in', 'nobody', () => '/sign-in', 'sign-in-title'),
  {
    name: 'sign-in-code',
    who: 'nobody',
    async open(person) {
      await person.goes('/sign-in/iemand%40example.org');
      await person.tap(person.button('sign-in-send'));
      await heading(person, 'sign-in-code-title');
    },
  },
  at('link', 'nobody', () => '/link', 'link-title'),
  says('link-taken', 'member', () => '/link', 'link-taken'),
  at('work-too-low', 'nobody', () => '/work/fault/work_account_too_low', 'work-title'),
  at('work-fault', 'nobody', () => '/work/fault/work_account_down', 'work-title'),
];
