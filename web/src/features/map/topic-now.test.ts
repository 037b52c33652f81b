import { expect, test } from 'vitest';
import type { AssessmentView } from '../../core/types/AssessmentView';
import { answersOf, keptAnswer, todays } from './filling';
import type { Instrument } from './instrument';
import { drawnTopics, fillingsOf, nowAt, type Filled } from './topic-now';
import { onMap } from './shelf';

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
      answer: question.endsWith('wish')
        ? { type: 'words', text: said, voice: null }
        : { type: 'tapped', answer: said },
      at,
      helper: null,
    })),
    talk: [],
    ...more,
  };
}

const withBridge = (...said: AssessmentView[]): Filled[] =>
  said.map((each) => ({ said: each, with: BRIDGE }));

test('each pillar stands as it was looked at last, with the time before it behind', () => {
  const fillings = withBridge(
    filled(NOW, { 'money-now': 'building' }, { talk: ['money'] }),
    filled(NOW - 30 * DAY, { 'money-now': 'firm', 'work-now': 'starting' }),
  );
  const [money, work] = drawnTopics(fillings, BRIDGE, 'nl');
  expect(money).toMatchObject({ name: 'Geld', step: 1, before: 2, talk: true });
  expect(work).toMatchObject({ step: 0, before: null, talk: false });
});

test('what was tapped under other words is not drawn under the words of now, and reads as it did', () => {
  const old: Instrument = {
    ...BRIDGE,
    version: 1,
    texts: { nl: { 'scale.firmness.firm': 'Stevig', 'scale.firmness.building': 'Ik sjouw' } },
  };
  const said = (answer: string) => [
    { said: filled(NOW, { 'money-now': answer, 'money-wish': 'Rust.' }, { version: 1 }), with: old },
  ];
  expect(drawnTopics(said('firm'), BRIDGE, 'nl')[0]).toMatchObject({ step: 2 });
  expect(drawnTopics(said('building'), BRIDGE, 'nl')[0]).toMatchObject({ step: null, told: true });
  const looked = nowAt(said('building'), BRIDGE, 'money');
  expect(looked.newest?.with).toBe(old);
  expect(looked.answers.map(({ question }) => question)).toEqual(['money-now', 'money-wish']);
});

test('of a version that this device does not have, the answers stand by themselves', () => {
  const fillings = [{ said: filled(NOW, { 'money-now': 'steady' }, { version: 9 }), with: null }];
  expect(drawnTopics(fillings, BRIDGE, 'nl')[0]).toMatchObject({ step: null, told: true });
});

test('an answer to what is not asked any more counts for nothing', () => {
  const asks: Instrument = {
    ...BRIDGE,
    questions: [
      { id: 'money-now', topic: 'money', asks: 'scale', scale: 'firmness' },
      {
        id: 'money-wish',
        topic: 'money',
        asks: 'words',
        askedWhen: { question: 'money-now', answers: ['firm'] },
      },
    ],
  };
  const said = filled(NOW, { 'money-now': 'building', 'money-wish': 'Rust.' });
  const { answers } = nowAt([{ said, with: asks }], asks, 'money');
  expect(answers.map(({ question }) => question)).toEqual(['money-now']);
});

test("another organisation's instrument of the same name is another one", () => {
  const own = filled(NOW, { 'money-now': 'firm' }, { organisation: 'welzijn' });
  expect(fillingsOf([own], BRIDGE, () => BRIDGE)).toEqual([]);
  const theirs = { ...BRIDGE, organisation: 'welzijn' };
  expect(fillingsOf([own], theirs, () => theirs)).toEqual([{ said: own, with: theirs }]);
});

test('what is out of use stays on the map of who filled it in, to read', () => {
  const shelf = [
    {
      organisation: null,
      inUse: false,
      instrument: {
        ...BRIDGE,
        source: '',
        licence: '',
        filledInBy: ['participant' as const],
        usefulEveryWeeks: null,
        topics: BRIDGE.topics.map((topic) => ({ ...topic })),
        scales: [],
        questions: [],
        plan: null,
        texts: { nl: { title: 'Mijn brug' } },
      },
    },
  ];
  expect(onMap(shelf, [])).toEqual([]);
  const [kept] = onMap(shelf, [filled(NOW, { 'money-now': 'firm' })]);
  expect(kept).toMatchObject({ inUse: false, instrument: { id: 'bridge', version: 2 } });
});

test('one goes on with the filling-in of today in this version, and begins another on another day', () => {
  const today = filled(NOW - 60_000, { 'money-now': 'firm', 'money-wish': 'Rust.' });
  expect(todays([{ said: today }], BRIDGE, NOW)).toBe(today);
  expect(todays([{ said: today }], BRIDGE, NOW + DAY)).toBeUndefined();
  expect(todays([{ said: { ...today, version: 1 } }], BRIDGE, NOW)).toBeUndefined();
  expect(answersOf(today, BRIDGE)).toEqual({
    'money-now': { type: 'step', step: 'firm' },
    'money-wish': { type: 'told', said: { text: 'Rust.', voice: null } },
  });
});

test('what was skipped is kept as no answer', () => {
  expect(keptAnswer(null)).toEqual({ type: 'words', text: '', voice: null });
  expect(keptAnswer({ type: 'told', said: { text: '  Rust. ', voice: null } })).toEqual({
    type: 'words',
    text: 'Rust.',
    voice: null,
  });
  expect(keptAnswer({ type: 'choice', choice: 'shop' })).toEqual({ type: 'tapped', answer: 'shop' });
});
