import type { ReactNode } from 'react';
import { Link } from 'wouter';
import './Row.css';

interface RowsProps {
  /** What the rows are, for a screen reader, when no heading says it. */
  label?: string;
  children: ReactNode;
}

/** One sheet of lines that each lead somewhere. */
export function Rows({ label, children }: RowsProps) {
  return (
    <ul className="sheet rows" aria-label={label}>
      {children}
    </ul>
  );
}

interface RowProps {
  to: string;
  /** It is what the sheet beside it shows. */
  current?: boolean;
  /** A pictogram or a person's picture. */
  start?: ReactNode;
  /** At the end side: a moment, a word. */
  end?: ReactNode;
  title: ReactNode;
  /** Lines under the title. */
  children?: ReactNode;
  onClick?(): void;
}

/** A line that leads somewhere: picture, title, what it is. */
export function Row({ to, current = false, start, end, title, children, onClick }: RowProps) {
  return (
    <li>
      <Link href={to} className="row-link" aria-current={current ? 'true' : undefined} onClick={onClick}>
        {start}
        <span className="row-link__words">
          <span className="row-link__title">{title}</span>
          {children}
        </span>
        {end && <span className="row-link__end">{end}</span>}
      </Link>
    </li>
  );
}
