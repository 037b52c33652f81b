import type { MembersView } from '../core/types/MembersView';
import type { MemberView } from '../core/types/MemberView';
import type { PersonView } from '../core/types/PersonView';
import { anna, fatma, jo, piet, samira, youssef } from './coffee-group';
import { person } from './entries';

export const karel = person('Karel', 'tree');
export const marja = person('Marja', 'bread');
export const ineke = person('Ineke', 'lamp');
export const willem = person('Willem', 'boot');
export const guus = person('Guus', 'fish');
export const PEOPLE = [jo, anna, fatma, guus, ineke, karel, marja, piet, samira, willem, youssef];

const HOUR = 3_600_000;

/** Who is in the coffee group, for one who is `as` there. */
export function membersOf(as: 'member' | 'steward' | 'guest', now: number): MembersView {
  const steward = as === 'steward';
  return {
    about:
      'Elke dinsdag drinken we koffie en praten we over wat lukt en wat lastig is. Je hoeft niets. Alleen meelezen mag ook.',
    houseRules:
      'Wat hier verteld wordt, blijft hier.\nJe vertelt je eigen verhaal.\nVraag eerst of iemand raad wil.\nIedereen komt aan het woord.',
    members: [
      member(jo, {
        standing: as,
        help: as === 'guest' ? [] : ['Brieven lezen', 'Een fietsband plakken'],
      }),
      member(anna, { help: ['Planten stekken'] }),
      member(fatma, { title: 'experience_expert', help: ['Mee naar een gesprek', 'Arabisch'] }),
      member(ineke, { title: 'social_worker', standing: 'steward' }),
      member(karel, { paused: true }),
      member(guus, { standing: 'guest' }),
      member(marja, { help: ['Brood bakken'] }),
      member(piet, { help: ['Lampen ophangen', 'Verhuizen'] }),
      member(samira),
      member(willem),
      member(youssef, { standing: 'alumnus', askHowItGoes: true }),
    ],
    alike: [],
    added: [],
    knocking: steward ? [{ person: person('Ria', 'fish') }] : [],
    iAmSteward: steward,
    myPause: null,
    warnings: steward
      ? [
          {
            by: jo,
            member: karel,
            measure: 'talk',
            reason: 'Karel vertelde over zijn buurvrouw. We spraken af: hij vertelt zijn eigen verhaal.',
            about: null,
            at: now - 30 * HOUR,
          },
        ]
      : [
          {
            by: ineke,
            member: jo,
            measure: 'talk',
            reason: 'Je stuurde een foto van de groep. We spraken af: eerst vragen.',
            about: null,
            at: now - 50 * HOUR,
          },
        ],
  };
}

function member(who: PersonView, rest: Partial<MemberView> = {}): MemberView {
  return {
    person: who,
    title: 'participant',
    standing: 'member',
    help: [],
    paused: false,
    joined: [],
    askHowItGoes: false,
    recovering: null,
    ...rest,
  };
}
