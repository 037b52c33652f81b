import type { ReactNode } from 'react';
import './Empty.css';

interface EmptyProps {
  /** What comes here. */
  sentence: string;
  hint?: string;
  /** One button. */
  children?: ReactNode;
}

/** Nothing here yet: one open seat, one sentence, one button. */
export function Empty({ sentence, hint, children }: EmptyProps) {
  return (
    <section className="sheet empty">
      <span className="empty__seat" aria-hidden="true" />
      <p className="own-words">{sentence}</p>
      {hint && <p className="soft">{hint}</p>}
      {children}
    </section>
  );
}
