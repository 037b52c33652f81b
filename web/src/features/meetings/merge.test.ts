import { describe, expect, it } from 'vitest';
import { merge } from './merge';

describe('another’s edit arrives while one writes', () => {
  it('takes theirs when nothing was typed here, and keeps the caret at its word', () => {
    const merged = merge('Koffie om tien.', 'Koffie om tien.', 'Thee en koffie om tien.');
    expect(merged.text).toBe('Thee en koffie om tien.');
    expect(merged.place(14)).toBe(22);
  });

  it('keeps what was typed after theirs', () => {
    const merged = merge('Koffie.', 'Koffie. Ik bak.', 'Warme koffie.');
    expect(merged.text).toBe('Warme koffie. Ik bak.');
    expect(merged.place(15)).toBe(21);
  });

  it('keeps what was typed before theirs, and the caret stays', () => {
    const merged = merge('Koffie om tien.', 'De koffie om tien.', 'Koffie om tien. Jo komt.');
    expect(merged.text).toBe('De koffie om tien. Jo komt.');
    expect(merged.place(3)).toBe(3);
  });

  it('keeps both when both wrote at the same place', () => {
    const merged = merge('Om tien.', 'Om elf.', 'Om twaalf.');
    expect(merged.text).toContain('elf');
    expect(merged.text).toContain('twaalf');
  });

  it('does nothing when what arrives is what was typed', () => {
    const merged = merge('Koffie', 'Koffie met taart', 'Koffie met taart');
    expect(merged.text).toBe('Koffie met taart');
    expect(merged.place(4)).toBe(4);
  });

  it('loses no letter, whatever the two did', () => {
    const words = ['', 'a', 'ab', 'abc', 'abxc', 'xabc', 'abcx', 'bc', 'c', 'axxc'];
    for (const base of words) {
      for (const mine of words) {
        const merged = merge(base, mine, mine);
        expect(merged.text).toBe(mine);
        expect(merge(base, mine, base).text).toBe(mine);
        expect(merge(base, base, mine).text).toBe(mine);
      }
    }
  });
});
