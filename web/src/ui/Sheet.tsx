import type { ReactNode } from 'react';

interface SheetProps {
  /** What is named to a screen reader when the sheet has no heading that does. */
  label?: string;
  labelledBy?: string;
  as?: 'section' | 'article' | 'div' | 'li';
  /** Extra class for the sheet's own layout. */
  kind?: string;
  children: ReactNode;
}

/** A straight white sheet on the table: everything one reads lies on one. */
export function Sheet({ label, labelledBy, as: Tag = 'section', kind, children }: SheetProps) {
  return (
    <Tag className={kind ? `sheet ${kind}` : 'sheet'} aria-label={label} aria-labelledby={labelledBy}>
      {children}
    </Tag>
  );
}
