import type { ReactNode } from 'react';
import { OfflineStrip } from './OfflineStrip';
import { BackBar } from './TopBar';
import { useScrollTop } from './useScrollPlace';
import './Places.css';

/** A screen that does one thing: Terug on top, no bar. The same column on every size of glass. */
export function OneTask({ back, children }: { back: string; children: ReactNode }) {
  useScrollTop();
  return (
    <div className="phone">
      <BackBar to={back} />
      <OfflineStrip />
      <main className="phone__main phone__main--task">{children}</main>
    </div>
  );
}
