import { expect, it } from 'vitest';
import { arrived, begin, hasUnsaved, notSaved, saved, typed } from './paragraph-text';

it('keeps typing while the own save comes back, late and joined with another’s words', () => {
  let text = typed(begin('Koffie.'), 'Koffie. Jo');
  text = saved(text);
  text = typed(text, 'Koffie. Jo bakt');
  // A view from before the save changes nothing.
  text = arrived(text, 'Koffie.').text;
  expect(text.mine).toBe('Koffie. Jo bakt');
  // The save came back with someone's words in front.
  const now = arrived(text, 'Samen koffie. Jo');
  expect(now.text.mine).toBe('Samen koffie. Jo bakt');
  expect(now.text.base).toBe('Samen koffie. Jo');
  expect(hasUnsaved(now.text)).toBe(true);
});

it('tries again after a save that did not work', () => {
  const text = typed(begin('a'), 'ab');
  const after = notSaved(saved(text), 'a');
  expect(hasUnsaved(after)).toBe(true);
  expect(after.mine).toBe('ab');
});
