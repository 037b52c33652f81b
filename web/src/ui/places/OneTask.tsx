import type { ReactNode } from 'react';
import { HelpStrip } from './HelpStrip';
import { OfflineStrip } from './OfflineStrip';
import { RecoveryStrip } from './RecoveryStrip';
import { BackBar } from './TopBar';
import { useDesktop } from './useDesktop';
import { useScrollTop } from './useScrollPlace';
import './Places.css';

interface OneTaskProps {
  back: string;
  /** *Terug* does this instead: a step back within the task. */
  onBack?: () => void;
  /** Stands beside the task where there is room. Decoration. */
  drawing?: ReactNode;
  children: ReactNode;
}

/** A screen that does one thing: Terug on top, no bar. One column; with a drawing beside it on a desktop. */
export function OneTask({ back, onBack, drawing, children }: OneTaskProps) {
  useScrollTop();
  const drawn = useDesktop() && drawing !== undefined;
  return (
    <div className={drawn ? 'phone task task--drawn' : 'phone task'}>
      <BackBar to={back} {...(onBack ? { onBack } : {})} />
      <OfflineStrip />
      <HelpStrip />
      <RecoveryStrip />
      <div className="task__glass">
        {drawn && <div className="task__drawing">{drawing}</div>}
        <main className="phone__main phone__main--task">{children}</main>
      </div>
    </div>
  );
}
