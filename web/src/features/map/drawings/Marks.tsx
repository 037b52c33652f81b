import type { PictogramName } from '../../../ui/pictogram-names';

interface PlaceProps {
  x: number;
  y: number;
}

/** Another's view: a ring. Round is a person, and it fills nothing. */
export function OtherMark({ x, y }: PlaceProps) {
  return (
    <g className="drawn-other">
      <circle cx={x} cy={y} r="10" className="drawn-other__paper" />
      <circle cx={x} cy={y} r="7.5" className="drawn-other__ring" />
      <circle cx={x} cy={y} r="2.4" className="drawn-other__eye" />
    </g>
  );
}

/** "Hier wil ik over praten": two balloons in a round. */
export function TalkMark({ x, y }: PlaceProps) {
  return (
    <g className="drawn-talk">
      <circle cx={x} cy={y} r="13" className="drawn-talk__round" />
      <SymbolAt name="talk" x={x} y={y} size={16} />
    </g>
  );
}

interface SymbolProps extends PlaceProps {
  name: PictogramName;
  /** Width and height, in units of the drawing. */
  size: number;
}

/** A pictogram inside a drawing, by its middle. */
export function SymbolAt({ name, x, y, size }: SymbolProps) {
  return <use href={`#${name}`} x={x - size / 2} y={y - size / 2} width={size} height={size} />;
}
