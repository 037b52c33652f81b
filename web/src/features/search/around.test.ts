import { describe, expect, it } from 'vitest';
import { around } from './around';

const textOf = (body: string, words: string) =>
  around(body, words)
    .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
    .join('');

describe('the words around a find', () => {
  it('marks each find, whatever its accents and capitals', () => {
    expect(textOf('Een café. Nog een Cafe.', 'cafe')).toBe('Een [café]. Nog een [Cafe].');
    expect(textOf('Samen naar de tuin', 'TUIN samen')).toBe('[Samen] naar de [tuin]');
  });

  it('begins near the find in a long text', () => {
    const long = `${'woord '.repeat(60)}fiets en verder ${'woord '.repeat(60)}`;
    const shown = textOf(long, 'fiets');
    expect(shown.startsWith('… ')).toBe(true);
    expect(shown).toContain('[fiets]');
    expect(shown.endsWith(' …')).toBe(true);
    expect(shown.length).toBeLessThan(200);
  });

  it('shows the beginning when the find is elsewhere, in a name', () => {
    expect(textOf('Koffie', 'anna')).toBe('Koffie');
  });
});
