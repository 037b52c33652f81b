import type { LogView } from '../core/types/LogView';
import { entry, person } from './entries';
import { MemoryCore } from './memory-core';

export const SPACE = '11111111-1111-4111-8111-111111111111';

export const jo = person('Jo', 'bird', true);
export const anna = person('Anna', 'plant');
export const piet = person('Piet', 'radio');
export const fatma = person('Fatma', 'teapot');
export const samira = person('Samira', 'umbrella');
export const youssef = person('Youssef', 'boat');

/** What `as` can be beside a member. */
const STANDINGS = ['knocking', 'steward', 'guest'] as const;

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 24, 9, 45);
const LEVELS = Array.from(
  { length: 48 },
  (_, i) => 70 + Math.round(90 * Math.abs(Math.sin(i * 0.7) * Math.cos(i * 0.23))),
);

/** A group on a Tuesday morning, seen by `as`: `member`, `steward`, `guest`, `empty`, `knocking` or `nobody`. */
export function coffeeGroup(as: string): MemoryCore {
  const core = new MemoryCore(
    {
      requestCode: () => Promise.resolve(),
      signIn: () => Promise.resolve(),
      lookUp: () =>
        Promise.resolve({ name: 'Koffie op dinsdag', kind: 'peer_group', organisation: 'Welzijn Noord' }),
      join: () => Promise.resolve(SPACE),
      makeJoinCode: () => Promise.resolve({ code: 'K4PW7M', expiresAt: NOW + 48 * HOUR }),
    },
    () => NOW,
  );
  core.show(
    { view: 'session' },
    as === 'nobody'
      ? { state: 'signed_out' }
      : { state: 'signed_in', me: jo, mustSignInAgain: false, help: null, helpRanOut: false },
  );
  core.show(
    { view: 'groups' },
    {
      groups: [
        {
          space: SPACE,
          name: 'Koffie op dinsdag',
          organisation: 'Welzijn Noord',
          kind: 'peer_group',
          standing: STANDINGS.find((each) => each === as) ?? 'member',
          newestAt: NOW - 60_000,
          archivedAt: null,
        },
        {
          space: '22222222-2222-4222-8222-222222222222',
          name: 'Houtwerkplaats De Schaaf',
          organisation: 'Welzijn Noord',
          kind: 'workplace',
          standing: 'member',
          newestAt: NOW - 30 * HOUR,
          archivedAt: null,
        },
      ],
      makesGroupsIn: [],
    },
  );
  core.show(
    { view: 'waiting' },
    {
      sending: as === 'steward' ? 'all_sent' : 'offline',
      lastSentAt: NOW - HOUR,
      waiting: as === 'steward' ? 0 : 1,
      waitingAttachments: 0,
      apart: 0,
      refused: [],
    },
  );
  core.show({ view: 'log', space: SPACE, older: 0 }, log(as));
  core.hold('tomatoes', new Blob([TOMATOES], { type: 'image/svg+xml' }));
  return core;
}

function log(as: string): LogView {
  const bare: LogView = {
    name: 'Koffie op dinsdag',
    readers: [anna, piet, fatma, samira, youssef],
    pinned: [],
    entries: [],
    hasOlder: false,
    alone: [],
    mayWrite: true,
    mayModerate: as === 'steward',
    refused: 0,
  };
  if (as === 'guest') return { ...bare, mayWrite: false };
  if (as === 'empty' || as === 'knocking') return bare;
  const bus = entry(youssef, 'Vrijdag naar de open dag. Wie reist er mee?', {
    at: NOW - 100 * HOUR,
    kind: 'agreement',
  });
  const entries = [
    entry(jo, 'Ik heb de huisarts gebeld. Dat stelde ik al weken uit. Het viel mee.', {
      kind: 'small_step',
      at: NOW - 30_000,
      written: { state: 'stored', waitsFor: null },
    }),
    entry(fatma, 'Gisteren lukte er niets. Vandaag dronk ik koffie met mijn buurman. We hebben gelachen.', {
      at: NOW - HOUR,
      reactions: [
        { reaction: 'strength', people: [anna, piet], mine: true },
        { reaction: 'beautiful', people: [samira], mine: false },
      ],
      replies: [
        entry(piet, 'Goed dat je het vertelt. Tot straks.', { replyTo: { author: fatma, gone: false } }),
      ],
    }),
    entry(piet, '', {
      at: NOW - 26 * HOUR,
      voice: { hash: 'voice', durationMs: 42_000, levels: LEVELS, here: true },
    }),
    entry(anna, 'Mijn eerste tomaten. Ik neem ze dinsdag mee.', {
      kind: 'small_step',
      at: NOW - 27 * HOUR,
      photos: [{ hash: 'tomatoes', width: 656, height: 412, here: true }],
      reactions: [{ reaction: 'beautiful', people: [jo], mine: true }],
    }),
    entry(jo, 'Piet, dank je voor de appeltaart. Mijn zus wilde ook een stuk.', {
      kind: 'compliment',
      about: piet,
      at: NOW - 50 * HOUR,
    }),
    entry(samira, 'Wie weet waar je een fiets kunt laten maken voor weinig geld?', {
      kind: 'question',
      at: NOW - 74 * HOUR,
      reactions: [{ reaction: 'will_help', people: [youssef], mine: false }],
    }),
    entry(jo, 'Ik ging ook met de bus. Lijn 4 stopt voor de deur.', {
      kind: 'note',
      at: NOW - 98 * HOUR,
      replyTo: { author: youssef, gone: true },
      written: { state: 'refused', reason: 'gone', command: 'command-1' },
    }),
    entry(piet, '', { at: NOW - 99 * HOUR, hidden: true }),
    bus,
  ];
  return {
    ...bare,
    entries,
    pinned: [bus],
    hasOlder: true,
    alone: as === 'steward' ? [entries[5]?.entry].filter((ref) => ref !== undefined) : [],
    refused: 1,
  };
}

const TOMATOES = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 328 206" width="656" height="412"><path fill="#BFD6E4" d="M0 0h328v206H0z"/><path fill="#8A9A86" d="M0 120h328v86H0z"/><path fill="#D9CDB8" d="M0 180h328v26H0z"/><path fill="#C96F45" d="M60 132h72l-9 54H69zM200 132h72l-9 54h-54z"/><g fill="#4C8A4B"><path d="M96 132c-40-30-30-70 0-90 30 20 40 60 0 90zM236 132c-40-30-30-70 0-90 30 20 40 60 0 90z"/></g><g fill="#CF3B2B"><circle cx="80" cy="98" r="11"/><circle cx="110" cy="84" r="10"/><circle cx="222" cy="90" r="11"/><circle cx="250" cy="104" r="10"/></g></svg>`;
