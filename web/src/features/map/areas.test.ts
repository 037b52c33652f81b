import { expect, test } from 'vitest';
import type { GrantView } from '../../core/types/GrantView';
import { areasOn, isArea } from './areas';
import type { Instrument } from './instrument';
import { onlyAbout } from './shelf';

const BRIDGE: Instrument = {
  organisation: null,
  id: 'bridge',
  version: 1,
  drawnAs: 'bridge',
  filledInBy: ['participant'],
  topics: [
    { id: 'money', area: 'money', pictogram: 'money', selfViewOnly: false },
    { id: 'home', area: 'housing', pictogram: 'home', selfViewOnly: false },
  ],
  scales: [],
  questions: [
    { id: 'money-now', topic: 'money', asks: 'words' },
    { id: 'home-now', topic: 'home', asks: 'words' },
  ],
  texts: {},
};

test('what one can look at, and what one shared before, is on the list in its order', () => {
  const gave: GrantView = {
    grant: 'g',
    part: 'work',
    to: { type: 'stewards', space: 's', name: '' },
    purpose: '',
    givenAt: 0,
    until: 0,
    state: 'over',
  };
  expect(areasOn([BRIDGE], [], [gave])).toEqual(['housing', 'money', 'work']);
  expect([isArea('money'), isArea('introduction'), isArea(null)]).toEqual([true, false, false]);
});

test('of an instrument nothing is left but the topics of the areas that are shared', () => {
  const { topics, questions } = onlyAbout(BRIDGE, ['money', 'introduction']);
  expect(topics.map(({ id }) => id)).toEqual(['money']);
  expect(questions.map(({ id }) => id)).toEqual(['money-now']);
});
