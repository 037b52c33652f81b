import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepBeforeReload, keepEverything, watchTyping, wouldLoseWords } from './before-reload';

let stop: () => void;
beforeEach(() => {
  stop = watchTyping();
});
afterEach(() => {
  stop();
  document.body.innerHTML = '';
});

function type(html: string, words: string): HTMLTextAreaElement | HTMLInputElement {
  document.body.innerHTML = html;
  const field = document.querySelector<HTMLTextAreaElement | HTMLInputElement>('textarea, input');
  if (!field) throw new Error('no field');
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return field;
}

test('words in a field that nothing keeps would be lost, until they are gone', () => {
  const field = type('<textarea></textarea>', 'Half een zin');
  expect(wouldLoseWords()).toBe(true);
  field.value = '';
  expect(wouldLoseWords()).toBe(false);
  field.value = 'Toch';
  field.remove();
  expect(wouldLoseWords()).toBe(false);
});

test('what is kept on the device, or is no work of a person, is not lost', () => {
  type('<div data-kept><textarea></textarea></div>', 'Half een zin');
  expect(wouldLoseWords()).toBe(false);
  type('<input type="search" />', 'koffie');
  expect(wouldLoseWords()).toBe(false);
  document.body.innerHTML = '<textarea>van de groep</textarea>';
  expect(wouldLoseWords()).toBe(false);
});

test('a recording that runs would be lost', () => {
  document.body.innerHTML = '<div data-unkept></div>';
  expect(wouldLoseWords()).toBe(true);
});

test('everything is kept only when each says so', async () => {
  const kept: string[] = [];
  const gone = keepBeforeReload(() => Promise.resolve(kept.push('one') > 0));
  expect(await keepEverything()).toBe(true);
  const full = keepBeforeReload(() => Promise.resolve(false));
  expect(await keepEverything()).toBe(false);
  gone();
  full();
  expect(await keepEverything()).toBe(true);
  expect(kept).toEqual(['one', 'one']);
});
