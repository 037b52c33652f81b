import type { AboutGroupView } from '../core/types/AboutGroupView';
import type { AboutMeView } from '../core/types/AboutMeView';
import type { Account } from '../core/types/Account';
import { anna, fatma, jo, SPACE } from './coffee-group';

const NOW = Date.UTC(2026, 10, 24, 9, 45);
const DAY = 24 * 3_600_000;

/** A group that says something of everything about Jo. */
export const aboutJo: AboutGroupView = {
  space: SPACE,
  name: 'Koffie op dinsdag',
  organisation: 'Welzijn Noord',
  standing: 'member',
  written: [{ month: '2026-11', entries: 3, newest: { author: jo.id, month: '2026-11', entry: 'newest' } }],
  attachments: 1,
  kindWords: 2,
  hidden: 0,
  own: { pause: null, help: ['fietsen maken'], agreedAt: null },
  presence: [
    {
      meeting: 'today',
      title: 'Koffie',
      starts: '2026-11-24T10:00',
      state: 'here',
      by: anna,
      at: NOW - 60_000 * 30,
    },
  ],
  closing: [
    {
      meeting: 'before',
      title: 'Koffie',
      starts: '2026-11-17T10:00',
      answer: 'glad',
      by: jo,
      at: NOW - 7 * DAY,
    },
  ],
  named: [
    {
      meeting: 'before',
      title: 'Koffie',
      starts: '2026-11-17T10:00',
      text: 'Jo belt de gemeente.',
      by: fatma,
    },
  ],
  said: [],
  warnings: [
    {
      by: anna,
      member: jo,
      measure: 'warning',
      reason: 'Wees aardig voor elkaar.',
      about: null,
      at: NOW - 2 * DAY,
    },
  ],
};

export const joAccount: Account = {
  at: NOW,
  name: 'Jo',
  picture: 'bird',
  title: 'participant',
  since: NOW - 200 * DAY,
  email: 'jo@example.org',
  organisation: 'Welzijn Noord',
  roles: [],
  workAccounts: [],
  groups: [
    {
      space: SPACE,
      name: 'Koffie op dinsdag',
      organisation: 'Welzijn Noord',
      standing: 'member',
      since: NOW - 200 * DAY,
      companion: null,
      written: { documents: 4, attachments: 1, attachmentBytes: 1_900_000, uploads: 0 },
    },
  ],
  own: { documents: 1, attachments: 0, attachmentBytes: 0, uploads: 0 },
  walkIn: null,
  devices: [{ kind: 'phone', since: NOW - 200 * DAY, usedAt: NOW, isThis: true, closedAt: null }],
  passkeys: [],
  given: [],
  looks: [],
  shared: [],
  looked: [],
  lastWords: [],
  recoveries: [],
  led: [],
  management: [],
  doors: [],
  asked: { codeUntil: null, mails: 0, deviceLinks: 0 },
  technical: { sights: 2, verdicts: 12, actors: 3, added: 0 },
};

export const aboutMe: AboutMeView = {
  me: jo,
  groups: [aboutJo],
  introduction: 0,
  assessments: 0,
  goals: 0,
  rewards: 0,
  checkIns: 0,
  conversations: 0,
  skills: 0,
  seen: 0,
  grants: [],
  looks: [],
  shared: [],
  account: null,
  rules: [
    { kept: 'presence', why: 'to_know_who_came', term: { term: 'no_end' } },
    { kept: 'warnings', why: 'to_stay_safe', term: { term: 'no_end' } },
    { kept: 'entries', why: 'for_the_group', term: { term: 'until_taken_back' } },
    { kept: 'devices', why: 'to_end_a_device', term: { term: 'no_end' } },
    { kept: 'looks', why: 'to_see_who_reads', term: { term: 'days', days: 366 } },
  ],
};
