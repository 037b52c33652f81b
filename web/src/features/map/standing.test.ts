import { expect, test } from 'vitest';
import type { AssessmentView } from '../../core/types/AssessmentView';
import { answersOf, keptAnswer, todays } from './filling';
import type { Instrument } from './instrument';
import { drawnTopics, fillingsOf, standingAt } from './standing';

const BRIDGE: Instrument = {
  organisation: null,
  id: 'bridge',
  version: 2,
  drawnAs: 'bridge',
  filledInBy: ['participant'],
  topics: [
    { id: 'money', area: 'money', pictogram: 'money', selfViewOnly: false },
    { id: 'work', area: 'work', pictogram: 'work', selfViewOnly: false },
  ],
  scales: [{ id: 'firmness', steps: ['starting', 'building', 'firm'] }],
  questions: [
    { id: 'money-now', topic: 'money', asks: 'scale', scale: 'firmness' },
    { id: 'money-wish', topic: 'money', asks: 'words' },
    { id: 'work-now', topic: 'work', asks: 'scale', scale: 'firmness' },
  ],
  texts: { nl: { 'topic.money': 'Geld', 'topic.work': 'Werk', 'scale.firmness.firm': 'Stevig' } },
};

const DAY = 24 * 60 * 60 * 1000;
const NOW = new Date(2026, 10, 22, 10).getTime();

function filled(
  at: number,
  answers: Record<string, string>,
  more: Partial<AssessmentView> = {},
): AssessmentView {
  return {
    assessment: String(at),
    organisation: null,
    instrument: 'bridge',
    version: 2,
    at,
    answers: Object.entries(answers).map(([question, said]) => ({
      question,
      area: 'money',
      answer: question.endsWith('wish') ? { type: 'words', text: said } : { type: 'tapped', answer: said },
      at,
      helper: null,
    })),
    talk: [],
    ...more,
  };
}

test('each pillar stands as it was looked at last, with the time before it behind', () => {
  const fillings = [
    filled(NOW, { 'money-now': 'building' }, { talk: ['money'] }),
    filled(NOW - 30 * DAY, { 'money-now': 'firm', 'work-now': 'starting' }),
  ];
  const [money, work] = drawnTopics(fillings, BRIDGE, 'nl');
  expect(money).toMatchObject({ name: 'Geld', step: 1, before: 2, talk: true });
  expect(work).toMatchObject({ step: 0, before: null, talk: false });
});

test('an answer that the instrument does not have any more is not drawn, and what was told in words counts', () => {
  const fillings = [filled(NOW, { 'money-now': 'steady', 'money-wish': 'Rust.' }, { version: 1 })];
  const [money, work] = drawnTopics(fillings, BRIDGE, 'nl');
  expect(money).toMatchObject({ step: null, told: true });
  expect(work).toMatchObject({ step: null, told: false });
  expect(standingAt(fillings, BRIDGE, 'money').answers.map(({ question }) => question)).toEqual([
    'money-now',
    'money-wish',
  ]);
});

test("another organisation's instrument of the same name is another one", () => {
  const own = filled(NOW, { 'money-now': 'firm' }, { organisation: 'welzijn' });
  expect(fillingsOf([own], BRIDGE)).toEqual([]);
  expect(fillingsOf([own], { ...BRIDGE, organisation: 'welzijn' })).toEqual([own]);
});

test('one goes on with the filling-in of today in this version, and begins another on another day', () => {
  const today = filled(NOW - 60_000, { 'money-now': 'firm', 'money-wish': 'Rust.' });
  expect(todays([today], BRIDGE, NOW)).toBe(today);
  expect(todays([today], BRIDGE, NOW + DAY)).toBeUndefined();
  expect(todays([{ ...today, version: 1 }], BRIDGE, NOW)).toBeUndefined();
  expect(answersOf(today, BRIDGE)).toEqual({
    'money-now': { type: 'step', step: 'firm' },
    'money-wish': { type: 'told', words: 'Rust.', spoken: false },
  });
});

test('what was skipped is kept as no answer', () => {
  expect(keptAnswer(null)).toEqual({ type: 'words', text: '' });
  expect(keptAnswer({ type: 'told', words: '  Rust. ', spoken: false })).toEqual({
    type: 'words',
    text: 'Rust.',
  });
  expect(keptAnswer({ type: 'choice', choice: 'shop' })).toEqual({ type: 'tapped', answer: 'shop' });
});
