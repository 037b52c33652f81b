import { expect, test } from 'vitest';
import type { AssessmentView } from '../../core/types/AssessmentView';
import { asOf, momentWords, toldOf } from './times';

const NOW = new Date(2026, 10, 22, 9, 30).getTime();
const said = (assessment: string, at: number): AssessmentView => ({
  assessment,
  organisation: null,
  instrument: 'bridge',
  version: 1,
  at,
  answers: [],
  talk: [],
});

test('what stood there then is that time and those before it', () => {
  const all = ['third', 'second', 'first'].map((id, ago) => ({ said: said(id, NOW - ago), with: null }));
  const [, second] = all;
  expect(second && asOf(all, second).map((each) => each.said.assessment)).toEqual(['second', 'first']);
  expect(second && toldOf(second, 'nl')).toEqual([]);
});

test('a time is told as the day it was, where one is', () => {
  const t = (id: string) => (id === 'sight-today' ? 'vandaag' : id === 'sight-yesterday' ? 'gisteren' : id);
  const days = [0, 1, 3, 19, 400].map((ago) => {
    const then = new Date(2026, 10, 22 - ago, 0, 10).getTime();
    return momentWords(t, 'nl', then, NOW);
  });
  expect(days).toEqual(['Vandaag', 'Gisteren', 'Donderdag', '3 november', '18 oktober 2025']);
});
