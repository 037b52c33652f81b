import { expect, it } from 'vitest';
import type { ClosingAnswer } from '../../core/types/ClosingAnswer';
import type { SeatView } from '../../core/types/SeatView';
import { nextSeat, seatsHere } from './turn';

const seat = (id: string, answer: ClosingAnswer | null, isMe = false): SeatView => ({
  person: { id, name: id, picture: 'boat', isMe },
  answer,
  onOwnPhone: false,
});

it('goes around the table and skips whose turn has been', () => {
  const seats = [seat('a', null), seat('b', 'calm'), seat('c', null), seat('d', 'silent')];
  expect(nextSeat(seats, null)).toBe('a');
  expect(nextSeat(seats, 'a')).toBe('c');
  expect(nextSeat(seats, 'c')).toBe('a');
  expect(nextSeat([seat('a', null), seat('b', 'glad')], 'a')).toBeNull();
});

it('lets a member answer for the own seat alone', () => {
  const seats = [seat('a', null), seat('me', null, true)];
  expect(
    seatsHere({ title: '', seats, wholeTable: false, waiting: 0 }).map((each) => each.person.id),
  ).toEqual(['me']);
  expect(seatsHere({ title: '', seats, wholeTable: true, waiting: 0 })).toHaveLength(2);
});

it('leaves a guest to their own phone', () => {
  const guest = { ...seat('guest', 'glad'), onOwnPhone: true };
  const view = { title: '', seats: [seat('a', null), guest], wholeTable: true, waiting: 0 };
  expect(seatsHere(view).map((each) => each.person.id)).toEqual(['a']);
});
