import type { CSSProperties } from 'react';
import type { PersonId } from '../../core/types/PersonId';
import type { SeatView } from '../../core/types/SeatView';
import { Tick } from '../../ui/Choice';
import { PersonBadge } from '../../ui/PersonBadge';
import { useText } from '../../ui/text/useText';
import { seatPlaces, type SeatPlace } from './seats';
import './Seats.css';

/** Width through height of the ring on a tablet. */
const RING_RATIO = 1.66;

/** More seats than this do not fit around one table; they stand in rows above it. */
export const MOST_AROUND = 16;

interface SeatsProps {
  /** They stand around the table; else in rows above it. */
  around: boolean;
  seats: readonly SeatView[];
  /** Whose seats can be tapped on this device. */
  open: ReadonlySet<PersonId>;
  current: PersonId | null;
  onChoose(person: PersonId): void;
}

/** The seats as people sit. A seat shows only that its turn has been, never what was said. */
export function Seats({ around, seats, open, current, onChoose }: SeatsProps) {
  const t = useText();
  const places = seatPlaces(seats.length, RING_RATIO);
  return (
    <div
      role="group"
      className={around ? 'seats seats--around' : 'seats'}
      aria-label={t('closing-seats')}
      data-count={sizeOf(seats.length)}
    >
      {seats.map((seat, index) => (
        <div
          key={seat.person.id}
          className="seats__place"
          style={around ? styleOf(places[index]) : undefined}
        >
          <Seat
            seat={seat}
            open={open.has(seat.person.id)}
            now={seat.person.id === current}
            onChoose={() => onChoose(seat.person.id)}
          />
        </div>
      ))}
    </div>
  );
}

function sizeOf(count: number): 'few' | 'some' | 'many' {
  if (count <= 11) return 'few';
  return count <= MOST_AROUND ? 'some' : 'many';
}

function styleOf(place: SeatPlace | undefined): CSSProperties {
  return { '--seat-left': `${place?.left ?? 50}%`, '--seat-top': `${place?.top ?? 0}%` } as CSSProperties;
}

interface SeatProps {
  seat: SeatView;
  open: boolean;
  now: boolean;
  onChoose(): void;
}

function Seat({ seat, open, now, onChoose }: SeatProps) {
  const t = useText();
  const inside = (
    <>
      <span className="seat__ring">
        <PersonBadge picture={seat.person.picture} size="big" />
        {seat.answer !== null && <Tick />}
      </span>
      <bdi className="seat__name">{seat.person.name || t('someone')}</bdi>
      {seat.answer !== null && <span className="visually-hidden">{t('closing-has-been')}</span>}
    </>
  );
  if (!open) return <span className="seat">{inside}</span>;
  return (
    <button type="button" className="seat" aria-current={now ? 'true' : undefined} onClick={onChoose}>
      {inside}
    </button>
  );
}
