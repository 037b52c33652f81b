import { beforeEach, expect, it } from 'vitest';
import { applyAppearance, chosenAppearance, rememberAppearance } from './appearance';

beforeEach(() => localStorage.clear());

it('begins as the browser and the system have it', () => {
  expect(chosenAppearance()).toEqual({ letters: 'normal', light: 'system' });
  localStorage.setItem('kring-appearance', 'huge purple');
  expect(chosenAppearance()).toEqual({ letters: 'normal', light: 'system' });
});

it('remembers and shows what was chosen', () => {
  rememberAppearance({ letters: 'largest', light: 'dark' });
  const root = document.createElement('div');
  applyAppearance(chosenAppearance(), root);
  expect(root.style.fontSize).toBe('200%');
  expect(root.dataset['theme']).toBe('dark');
  applyAppearance({ letters: 'normal', light: 'system' }, root);
  expect(root.dataset['theme']).toBeUndefined();
});
