interface RoadProps {
  first: boolean;
  last: boolean;
  /** Nobody has been here yet. */
  open: boolean;
}

/** The piece of road past one place: in at the top, out at the bottom. It begins and ends at a place. */
export function Road({ first, last, open }: RoadProps) {
  const inwards = first ? 'M26 50' : 'M50 0C26 14 26 34 26 50';
  const outwards = last ? '' : 'C26 66 26 86 50 100';
  const way = `${inwards}${outwards}`;
  return (
    <svg className="way__road" viewBox="0 0 100 100" preserveAspectRatio="none">
      <path className="way__edge" d={way} />
      <path className="way__ground" d={way} />
      <path className={open ? 'way__line way__line--open' : 'way__line'} d={way} />
    </svg>
  );
}
