import { expect, test } from 'vitest';
import type { Answer } from '../../core/types/Answer';
import type { AssessmentView } from '../../core/types/AssessmentView';
import type { Instrument } from './instrument';
import { offeredOf, planNow } from './plan';

const FOUR: Instrument = {
  organisation: null,
  id: 'four-questions',
  version: 1,
  drawnAs: 'path',
  filledInBy: ['participant'],
  topics: [
    { id: 'need', area: 'whole', pictogram: 'question', selfViewOnly: false },
    { id: 'help', area: 'whole', pictogram: 'help', selfViewOnly: false },
  ],
  scales: [],
  questions: [
    { id: 'about', topic: 'need', asks: 'choice', choices: ['home', 'money'] },
    { id: 'need', topic: 'need', asks: 'words' },
    { id: 'who', topic: 'help', asks: 'choice', choices: ['group', 'not-known'] },
    {
      id: 'how-to-ask',
      topic: 'help',
      asks: 'words',
      askedWhen: { question: 'who', answers: ['group'] },
    },
    { id: 'agree', topic: 'help', asks: 'words' },
  ],
  plan: {
    wish: 'need',
    about: { question: 'about', areas: { home: 'housing', money: 'money' } },
    steps: ['how-to-ask'],
  },
  texts: {},
};

function filled(answers: Record<string, string>): AssessmentView {
  const tapped = ['about', 'who'];
  return {
    assessment: 'today',
    organisation: null,
    instrument: 'four-questions',
    version: 1,
    at: 0,
    answers: Object.entries(answers).map(([question, said]) => ({
      question,
      area: 'whole',
      answer: (tapped.includes(question)
        ? { type: 'tapped', answer: said }
        : { type: 'words', text: said, voice: null }) satisfies Answer,
      at: 0,
      helper: null,
    })),
    talk: [],
  };
}

const said = (text: string) => ({ text, voice: null });
const ALL = { about: 'money', need: 'Rust.', who: 'group', 'how-to-ask': 'Ik bel Kees.', agree: 'Hij belt.' };

test('what was said becomes a goal and steps, in the area that was chosen', () => {
  const plan = planNow([{ said: filled(ALL), with: FOUR }]);
  expect(plan).toMatchObject({
    from: { assessment: 'today', topic: 'need' },
    area: 'money',
    wish: { question: 'need', said: said('Rust.') },
    steps: [{ question: 'how-to-ask', said: said('Ik bel Kees.') }],
    also: [{ question: 'agree', said: said('Hij belt.') }],
  });
});

test('nothing chosen: it is about what the topic is about; and what is not asked any more becomes nothing', () => {
  const plan = planNow([
    { said: filled({ need: 'Rust.', who: 'not-known', 'how-to-ask': 'Ik bel Kees.' }), with: FOUR },
  ]);
  expect(plan).toMatchObject({ area: 'whole', steps: [], also: [] });
});

test('without the wish, without a plan, or in a version that is not here, there is no plan', () => {
  expect(planNow([{ said: filled({ about: 'money', agree: 'Hij belt.' }), with: FOUR }])).toBeNull();
  expect(planNow([{ said: filled(ALL), with: { ...FOUR, plan: null } }])).toBeNull();
  expect(planNow([{ said: filled(ALL), with: null }])).toBeNull();
});

test('a goal is offered what was said where it is made of', () => {
  expect(offeredOf(filled(ALL), FOUR, 'need')).toEqual({
    wish: [said('Rust.')],
    steps: [said('Ik bel Kees.')],
  });
  // Of another topic, and of an instrument without a plan: what was said there, and no steps.
  expect(offeredOf(filled(ALL), FOUR, 'help')).toEqual({
    wish: [said('Ik bel Kees.'), said('Hij belt.')],
    steps: [],
  });
  expect(offeredOf(filled(ALL), null, 'need')).toEqual({ wish: [], steps: [] });
  expect(offeredOf(undefined, FOUR, 'need')).toEqual({ wish: [], steps: [] });
});
