import type { ReactNode } from 'react';
import { Pictogram } from './Pictogram';
import type { PictogramName } from './pictogram-names';
import './Fact.css';

/** A short fact with its pictogram: when, where, how long. */
export function Fact({ pictogram, children }: { pictogram: PictogramName; children: ReactNode }) {
  return (
    <p className="fact">
      <Pictogram name={pictogram} size="small" tint="agreement" />
      <span>{children}</span>
    </p>
  );
}
