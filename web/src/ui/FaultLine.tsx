import type { ReactNode } from 'react';
import { Pictogram } from './Pictogram';
import './FaultLine.css';

/** What happened, what was kept, what to do. Beside the field or above the button; it stays until it is solved. */
export function FaultLine({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p className="fault-line" id={id} role="alert">
      <Pictogram name="attention" size="small" />
      <span>{children}</span>
    </p>
  );
}
