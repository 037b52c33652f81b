import type { ClosingView } from '../../core/types/ClosingView';
import type { PersonId } from '../../core/types/PersonId';
import type { SeatView } from '../../core/types/SeatView';

/** Whose turn it can be on this device: every seat on a steward's tablet but a guest's, else one's own. */
export function seatsHere(view: ClosingView): readonly SeatView[] {
  return view.wholeTable
    ? view.seats.filter((seat) => !seat.onOwnPhone)
    : view.seats.filter((seat) => seat.person.isMe);
}

/** The seat that comes after `last`: the first one around the table whose turn has not been; `null` when all have been. */
export function nextSeat(seats: readonly SeatView[], last: PersonId | null): PersonId | null {
  const at = seats.findIndex((seat) => seat.person.id === last);
  const around = [...seats.slice(at + 1), ...seats.slice(0, at + 1)];
  return around.find((seat) => seat.answer === null && seat.person.id !== last)?.person.id ?? null;
}
