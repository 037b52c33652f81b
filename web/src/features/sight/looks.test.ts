import { expect, test } from 'vitest';
import type { LookView } from '../../core/types/LookView';
import { visits } from './Looks';

const look = (part: LookView['part'], day: string, id = 'sanne'): LookView => ({
  reader: { id, name: 'Sanne', picture: 'tree', isMe: false },
  part,
  at: 0,
  day,
});

test('a visit to the map is one line, whatever of it was looked at; "Over mij" is another', () => {
  const told = visits([
    look('work', '2026-11-22'),
    look('money', '2026-11-22'),
    look('introduction', '2026-11-22'),
    look('money', '2026-11-22', 'anna'),
    look('money', '2026-11-21'),
  ]);
  expect(told.map(({ parts }) => parts)).toEqual([['work', 'money'], ['introduction'], ['money'], ['money']]);
});
