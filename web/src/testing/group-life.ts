import type { Act } from '../core/types/Act';
import type { ClosingView } from '../core/types/ClosingView';
import type { Command } from '../core/types/Command';
import type { GroupView } from '../core/types/GroupView';
import type { MeetingCard } from '../core/types/MeetingCard';
import type { MeetingsView } from '../core/types/MeetingsView';
import type { MeetingView } from '../core/types/MeetingView';
import type { MembersView } from '../core/types/MembersView';
import type { WaitingView } from '../core/types/WaitingView';
import { rulesIn } from '../features/members/own-rules';
import { anna, fatma, jo, piet, samira, SPACE, youssef } from './coffee-group';
import { entry } from './entries';
import { ineke, karel, marja, membersOf, PEOPLE, willem } from './members-of';
import type { MemoryCore } from './memory-core';

export const TODAY = 'meeting-today';
const HOUR = 3_600_000;

/** The meetings, members and waiting box of the coffee group; what one does in them shows at once. */
export class GroupLife {
  private meeting: MeetingView;
  private closing: ClosingView;
  private members: MembersView;
  private meetings: MeetingsView;
  /** The rules that one agreed to, as one text; `null` before the first time. */
  private agreed: string | null = null;
  /** What else is said of the group. */
  private rest: Partial<GroupView> = {};

  constructor(
    private readonly core: MemoryCore,
    as: string,
  ) {
    const steward = as === 'steward';
    this.meeting = meetingToday(steward);
    this.closing = closingToday(steward);
    this.members = membersOf(as === 'guest' || as === 'steward' ? as : 'member', core.now());
    this.agreed = this.members.houseRules;
    this.meetings = meetingsOf(steward, as === 'empty');
    this.showAll();
    core.show({ view: 'recoveries' }, { own: null, others: [] });
    core.show({ view: 'waiting' }, waitingOf(as, core.now()));
    const { entries } = searchable();
    core.show(
      { view: 'search', text: 'koffie' },
      { hits: entries.map((found) => ({ space: SPACE, spaceName: 'Koffie op dinsdag', entry: found })) },
    );
    core.show({ view: 'search', text: 'zeppelin' }, { hits: [] });
    const run = core.run.bind(core);
    core.run = (space, command) => {
      this.apply(command);
      this.showAll();
      return run(space, command);
    };
    const act = core.act.bind(core);
    core.act = (space, done) => {
      this.applyAct(done);
      this.showAll();
      return act(space, done);
    };
  }

  /** Someone else writes in the notes. */
  othersWrite(paragraph: string, text: string): void {
    this.writeNotes(paragraph, null, text);
    this.showAll();
  }

  /** Someone else says something of the group, or changes its house rules. */
  othersSay(rest: Partial<GroupView>, houseRules = this.members.houseRules): void {
    this.rest = { ...this.rest, ...rest };
    this.members = { ...this.members, houseRules };
    this.showAll();
  }

  private showAll() {
    const here = { space: SPACE, meeting: TODAY };
    this.core.show({ view: 'meetings', space: SPACE }, this.meetings);
    this.core.show({ view: 'meeting', ...here }, this.meeting);
    this.core.show({ view: 'closing', ...here }, this.closing);
    this.core.show({ view: 'members', space: SPACE }, this.members);
    this.core.show({ view: 'group', space: SPACE }, groupOf(this.members, this.agreed, this.rest));
  }

  private apply(command: Command) {
    switch (command.type) {
      case 'answer_closing':
        this.closing = {
          ...this.closing,
          waiting: this.closing.waiting + 1,
          seats: this.closing.seats.map((seat) =>
            seat.person.id === command.seat ? { ...seat, answer: command.answer } : seat,
          ),
        };
        return;
      case 'mark_presence':
      case 'correct_presence': {
        const who = command.type === 'mark_presence' ? command.person : jo.id;
        const here = new Set(this.meeting.here.map((each) => each.id));
        if (command.state === 'here') here.add(who);
        else here.delete(who);
        this.meeting = {
          ...this.meeting,
          here: PEOPLE.filter((each) => here.has(each.id)),
          notMarked: PEOPLE.filter((each) => !here.has(each.id)),
        };
        return;
      }
      case 'write_notes':
        this.writeNotes(command.paragraph, command.after, command.text);
        return;
      case 'set_agreement': {
        const others = this.meeting.agreements.filter((each) => each.agreement !== command.agreement);
        const said =
          command.text === '' ? [] : [{ agreement: command.agreement, text: command.text, by: jo }];
        this.meeting = { ...this.meeting, agreements: [...others, ...said] };
        return;
      }
      case 'set_programme_line': {
        const others = this.meeting.programme.filter((each) => each.line !== command.line.line);
        this.meeting = {
          ...this.meeting,
          programme: command.line.text === '' ? others : [...others, command.line],
        };
        return;
      }
      case 'cancel_meeting':
        this.meeting = { ...this.meeting, card: { ...this.meeting.card, cancelled: command.cancelled } };
        return;
      case 'agree_to_rules':
        this.agreed = this.members.houseRules;
        return;
      case 'set_pause':
        this.members = { ...this.members, myPause: command.on ? command.visible : null };
        return;
      case 'set_help':
        this.members = {
          ...this.members,
          members: this.members.members.map((each) =>
            each.person.isMe ? { ...each, help: command.topics } : each,
          ),
        };
        return;
      case 'set_card':
        this.members = { ...this.members, about: command.about, houseRules: command.houseRules };
        return;
      case 'warn': {
        const member = PEOPLE.find((each) => each.id === command.member) ?? jo;
        const { measure, reason, about, at } = command;
        this.members = {
          ...this.members,
          warnings: [{ by: jo, member, measure, reason, about, at }, ...this.members.warnings],
        };
        return;
      }
      case 'add_entry':
      case 'edit_entry':
      case 'react':
      case 'plan_meeting':
      case 'plan_series':
      case 'hide':
      case 'pin':
        return;
    }
  }

  private applyAct(act: Act) {
    if (act.type !== 'admit' && act.type !== 'admit_guest' && act.type !== 'turn_away') return;
    this.members = {
      ...this.members,
      knocking: this.members.knocking.filter((knock) => knock.person.id !== act.person),
    };
  }

  private writeNotes(paragraph: string, after: string | null, text: string) {
    const notes = [...this.meeting.notes];
    const at = notes.findIndex((note) => note.paragraph === paragraph);
    if (at >= 0) notes.splice(at, 1, { paragraph, text });
    else notes.splice(notes.findIndex((note) => note.paragraph === after) + 1, 0, { paragraph, text });
    this.meeting = { ...this.meeting, notes: notes.filter((note) => note.text !== '') };
  }
}

function card(meeting: string, starts: string, rest: Partial<MeetingCard> = {}): MeetingCard {
  return {
    meeting,
    title: 'Koffie op dinsdag',
    starts,
    minutes: 90,
    place: 'Buurthuis De Brug, zaal 2',
    series: 'series-1',
    cancelled: false,
    today: false,
    ...rest,
  };
}

const PROGRAMME = [
  { line: 'line-1', text: 'Koffie en bijpraten', minutes: 20 },
  { line: 'line-2', text: 'Samira vertelt over haar proefdag', minutes: 25 },
  { line: 'line-3', text: 'Kleine stappen voor deze week', minutes: 30 },
];

function meetingsOf(mayPlan: boolean, empty: boolean): MeetingsView {
  if (empty) return { coming: [], past: [], series: [], mayPlan: true };
  return {
    coming: [
      card(TODAY, '2026-11-24T10:00', { today: true }),
      card('meeting-2', '2026-12-01T10:00'),
      card('meeting-3', '2026-12-04T13:30', {
        title: 'Open dag bij de kas',
        place: 'Tuinderij Zuid',
        series: null,
      }),
      card('meeting-4', '2026-12-08T10:00', { cancelled: true }),
      card('meeting-5', '2026-12-15T10:00'),
    ],
    past: [card('meeting-0', '2026-11-17T10:00'), card('meeting-00', '2026-11-10T10:00')],
    series: [
      {
        series: 'series-1',
        title: 'Koffie op dinsdag',
        first: '2026-09-01T10:00',
        minutes: 90,
        place: 'Buurthuis De Brug, zaal 2',
        programme: PROGRAMME,
      },
    ],
    mayPlan,
  };
}

function meetingToday(mayPlan: boolean): MeetingView {
  const here = [anna, karel, marja, fatma, piet];
  return {
    card: card(TODAY, '2026-11-24T10:00', { today: true }),
    programme: PROGRAMME,
    here,
    notMarked: PEOPLE.filter((each) => !here.includes(each)),
    notes: [
      {
        paragraph: 'note-1',
        text: 'Samira ging een dag mee in de keuken van het zorgcentrum. Ze mag terugkomen.',
      },
      { paragraph: 'note-2', text: 'Willem zoekt een kast. Piet heeft er een over.' },
    ],
    agreements: [
      { agreement: 'agreed-1', text: 'Vrijdag om 13.30 uur samen naar de open dag.', by: youssef },
      { agreement: 'agreed-2', text: 'Ik bel Willem over de kast.', by: jo },
    ],
    mayPlan,
    waiting: mayPlan ? 0 : 1,
  };
}

function closingToday(wholeTable: boolean): ClosingView {
  const said = new Map([
    [anna.id, 'glad' as const],
    [fatma.id, 'calm' as const],
    [karel.id, 'tired' as const],
    [marja.id, 'silent' as const],
  ]);
  const order = [anna, fatma, piet, samira, youssef, willem, jo, ineke, marja, karel];
  return {
    title: 'Koffie op dinsdag',
    seats: order.map((each) => ({ person: each, answer: said.get(each.id) ?? null, onOwnPhone: false })),
    wholeTable,
    waiting: wholeTable ? 4 : 0,
  };
}

/** The group as its members see it. */
function groupOf(members: MembersView, agreed: string | null, rest: Partial<GroupView>): GroupView {
  const known = rulesIn(agreed ?? '');
  const rules = rulesIn(members.houseRules);
  const same = known.join('\n') === rules.join('\n');
  const open = rest.archived === undefined || rest.archived === null;
  return {
    name: 'Koffie op dinsdag',
    kind: 'peer_group',
    led: 'workers',
    made: null,
    renamed: null,
    ledChanged: null,
    archived: null,
    stewards: members.members.filter(({ standing }) => standing === 'steward').map(({ person }) => person),
    iAmSteward: members.iAmSteward,
    about: members.about,
    rules: {
      rules: rules.map((text) => ({ text, isNew: agreed !== null && !known.includes(text) })),
      stamp: rules.join('|'),
      asked: same || !open ? 'nothing' : agreed === null ? 'first' : 'changed',
      agreed: members.iAmSteward ? [jo, anna] : [],
      notYet: members.iAmSteward ? [karel] : [],
    },
    ...rest,
  };
}

function waitingOf(as: string, now: number): WaitingView {
  if (as === 'steward') {
    return {
      sending: 'all_sent',
      lastSentAt: now - HOUR,
      waiting: 0,
      waitingAttachments: 0,
      apart: 0,
      refused: [],
    };
  }
  return {
    sending: 'offline',
    lastSentAt: now - HOUR,
    waiting: 2,
    waitingAttachments: 1,
    apart: 0,
    refused: [
      {
        command: 'command-1',
        space: SPACE,
        spaceName: 'Koffie op dinsdag',
        text: 'Ik ging ook met de bus. Lijn 4 stopt voor de deur.',
        what: 'add_entry',
        at: now - 98 * HOUR,
        reason: 'gone',
        attachments: [],
      },
      {
        command: 'command-2',
        space: SPACE,
        spaceName: 'Naaiclub Zuid',
        text: '',
        what: 'react',
        at: now - 120 * HOUR,
        reason: 'not_a_member',
        attachments: [],
      },
    ],
  };
}

function searchable() {
  return {
    entries: [
      entry(fatma, 'Gisteren lukte er niets. Vandaag dronk ik koffie met mijn buurman. We hebben gelachen.'),
      entry(willem, 'Wie heeft er een koffiezetapparaat over? Het mag best oud zijn.', { kind: 'question' }),
    ],
  };
}
