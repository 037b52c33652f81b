import './CardDrawing.css';

/** The modules of something that looks like a QR code and is none. */
const QR =
  'M12 0h3M18 3h3M0 12h3M6 12h3M12 9h3M15 15h3M21 12h3M12 18h3M18 21h3M9 21h3M24 18h3M24 24h3M15 24h3';

/** The card one gets from the group, and where the code stands on it. Decoration: the words say the same. */
export function CardDrawing() {
  return (
    <svg className="card-drawing" viewBox="0 0 300 168" aria-hidden="true" focusable="false">
      <g transform="rotate(-2 150 84)">
        <rect className="card-drawing__card" x="24" y="10" width="252" height="148" rx="5" />
        <path className="card-drawing__name" d="M44 34h74M44 46h48" />
        <g className="card-drawing__qr" transform="translate(186 26) scale(2.4)">
          <path d="M1.5 1.5h6v6h-6zM19.5 1.5h6v6h-6zM1.5 19.5h6v6h-6z" />
          <path d={QR} />
        </g>
        <rect className="card-drawing__here" x="38" y="106" width="224" height="42" rx="6" />
        {[0, 1, 2, 3, 4, 5].map((place) => (
          <g key={place} transform={`translate(${46 + place * 34 + (place > 2 ? 6 : 0)} 112)`}>
            <path className="card-drawing__line" d="M0 28h28" />
            <circle className="card-drawing__sign" cx="14" cy="15" r="5" />
          </g>
        ))}
      </g>
    </svg>
  );
}
