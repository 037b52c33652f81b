import type { Picture } from '../../core/types/Picture';
import { PICTURE_TINT } from '../../ui/pictures';
import './Table.css';

/** Where people sit around the table, as in the mark: seven seats are taken, one is open. */
const SEATS: readonly { x: number; y: number; picture: Picture }[] = [
  { x: 168, y: 30, picture: 'plant' },
  { x: 256, y: 42, picture: 'teapot' },
  { x: 304, y: 110, picture: 'radio' },
  { x: 256, y: 178, picture: 'boat' },
  { x: 168, y: 190, picture: 'bird' },
  { x: 80, y: 178, picture: 'bread' },
  { x: 32, y: 110, picture: 'umbrella' },
];
const OPEN_SEAT = { x: 80, y: 42 };

/** A table with sheets on it and people around it; one seat is open, or a guest's. Decoration: the words say the same. */
export function Table({ guest = null }: { guest?: Picture | null }) {
  return (
    <svg className="table-drawing" viewBox="0 0 336 220" aria-hidden="true" focusable="false">
      <rect className="table-drawing__edge" x="62" y="56" width="212" height="108" rx="54" />
      <rect className="table-drawing__top" x="67" y="61" width="202" height="98" rx="49" />
      <g className="table-drawing__sheet">
        <rect x="104" y="84" width="50" height="58" rx="3" />
        <path d="M112 97h30M112 107h34M112 117h22" />
      </g>
      <g className="table-drawing__sheet">
        <rect x="184" y="78" width="44" height="50" rx="3" transform="rotate(5 206 103)" />
        <path d="M193 92l26 2M192 102l22 2" />
      </g>
      <circle className="table-drawing__cup" cx="170" cy="84" r="8" />
      <circle className="table-drawing__coffee" cx="170" cy="84" r="4.5" />
      <circle className="table-drawing__cup" cx="168" cy="136" r="8" />
      <circle className="table-drawing__coffee" cx="168" cy="136" r="4.5" />
      <circle className="table-drawing__cup" cx="246" cy="116" r="8" />
      <circle className="table-drawing__coffee" cx="246" cy="116" r="4.5" />
      {SEATS.map((seat) => (
        <Seat key={seat.picture} {...seat} />
      ))}
      {guest === null ? (
        <circle className="table-drawing__open" cx={OPEN_SEAT.x} cy={OPEN_SEAT.y} r="23" />
      ) : (
        <>
          <Seat {...OPEN_SEAT} picture={guest} />
          <circle className="table-drawing__guest" cx={OPEN_SEAT.x} cy={OPEN_SEAT.y} r="28" />
        </>
      )}
    </svg>
  );
}

function Seat({ x, y, picture }: { x: number; y: number; picture: Picture }) {
  return (
    <>
      <circle className="table-drawing__person" cx={x} cy={y} r="24" />
      <svg
        x={x - 14}
        y={y - 14}
        width="28"
        height="28"
        viewBox="0 0 32 32"
        className={`table-drawing__picture tint--${PICTURE_TINT[picture].replace('_', '-')}`}
      >
        <use href={`#picture-${picture}`} width="32" height="32" />
      </svg>
    </>
  );
}
