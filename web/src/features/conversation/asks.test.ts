import { expect, test } from 'vitest';
import type { ConversationPairView } from '../../core/types/ConversationPairView';
import { asked, unanswered } from './asks';
import { placeOf, type Parts } from './parts';
import type { ConversationPart } from '../../core/types/ConversationPart';

const piet = { id: 'p', name: 'Piet', picture: 'tree' as const, isMe: false };

function pairOf(side: ConversationPairView['side']): ConversationPairView {
  return { space: 's', with: piet, side, grants: [], until: 1, open: [], talks: [], waits: false };
}

function partsWith(...parts: ConversationPart[]): Parts {
  return new Map(parts.map((part) => [placeOf(part), part]));
}

const nothing = { parts: partsWith(), looksBack: false, hasRails: false, decided: [] };

test('a participant is asked about the day part of a hard conversation alone, and never for a decision', () => {
  const pair = pairOf('participant');
  expect(asked({ ...nothing, pair })).toEqual(['aim', 'leads', 'hard', 'said', 'agreements']);
  const parts = partsWith({ type: 'hard', hard: true });
  expect(asked({ ...nothing, pair, parts, looksBack: true })).toEqual([
    'look-back',
    'aim',
    'leads',
    'hard',
    'day-part',
    'said',
    'agreements',
  ]);
});

test('a professional says what they did, told and decided, and answers nothing', () => {
  const pair = pairOf('mentor');
  const steps = asked({ ...nothing, pair, parts: partsWith({ type: 'hard', hard: true }), hasRails: true });
  expect(steps).toEqual(['aim', 'leads', 'role', 'rails', 'hard', 'said', 'agreements', 'decisions']);
});

test('what has an answer is not asked again', () => {
  const half = {
    aim: null,
    leads: null,
    role: null,
    hard: null,
    dayPart: null,
    rails: [],
    said: null,
    agreements: [],
    came: [],
    wrong: [],
    decisions: [],
    answers: [],
  };
  const decisions = ['one', 'two'].map((decision) => ({
    decision,
    decided: { decision: 'Een cursus.', restsOn: 'Het plan.', departs: null },
  }));
  const answers = [{ decision: 'one', fits: 'yes' as const, words: null }];
  const talk = {
    date: '2026-11-21',
    leads: null,
    hard: null,
    lookedBack: [],
    mine: { ...half, answers },
    theirs: { ...half, decisions },
  };
  const open = unanswered({ ...pairOf('participant'), talks: [talk] });
  expect(open.map(({ date, decision }) => [date, decision.decision])).toEqual([['2026-11-21', 'two']]);
});
