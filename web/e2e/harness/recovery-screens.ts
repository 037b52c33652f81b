import { asksForCode, opensMember } from './recovery';
import { at, heading, type Screen } from './screen';

/** The screens of being let in again. */
export const RECOVERY_SCREENS: readonly Screen[] = [
  at('recover', 'nobody', () => '/recover', 'recover-title'),
  {
    name: 'recover-confirm',
    who: 'comesBack',
    async open(person) {
      // To the code that it was opened with.
      await person.page.goBack();
      await heading(person, 'recover-who');
    },
  },
  at('recovery-waits', 'waits', () => '/', 'recovery-waits-title'),
  at('recovery-stopped', 'stopped', () => '/', 'recovery-stopped-title'),
  {
    name: 'recovery-announced',
    who: 'announced',
    async open(person) {
      await person.goes('/groups');
      await person.button('recovery-own-stop').waitFor();
    },
  },
  {
    name: 'recovery-announced-group',
    who: 'helper',
    async open(person) {
      await person.goes(`/g/${person.space}`);
      await person.link('recovery-other-look').waitFor();
    },
  },
  {
    name: 'recovery-person',
    who: 'helper',
    async open(person) {
      await opensMember(person, 'Kees');
      await person.button('recovery-other-stop').waitFor();
    },
  },
  {
    name: 'recovery-begin',
    who: 'helper',
    async open(person) {
      await opensMember(person, 'Ria');
      await person.tap(person.button('recovery-begin-title', { name: 'Ria' }));
      await person.button('recovery-begin', { name: 'Ria' }).waitFor();
    },
  },
  {
    name: 'recovery-code',
    who: 'helper',
    async open(person) {
      await asksForCode(person, 'Ria');
    },
  },
  {
    name: 'recovery-log',
    who: 'announced',
    async open(person) {
      await person.goes('/me/devices');
      await heading(person, 'recovery-log');
    },
  },
];
