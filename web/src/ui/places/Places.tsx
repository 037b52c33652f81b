import type { ReactNode } from 'react';
import type { SpaceId } from '../../core/types/SpaceId';
import { ListenToScreen } from '../speech/ListenToScreen';
import { BottomBar } from './BottomBar';
import { isInGroup, type Place } from './destinations';
import { GroupWays } from './GroupWays';
import { HelpStrip } from './HelpStrip';
import { OfflineStrip } from './OfflineStrip';
import { Rail } from './Rail';
import { RecoveryStrip } from './RecoveryStrip';
import { ScreenTitle } from './ScreenTitle';
import { BackBar, TopBar } from './TopBar';
import { useLastSpace, useRememberSpace } from './useCurrentSpace';
import { useDesktop } from './useDesktop';
import { useScrollPlace, useScrollTop } from './useScrollPlace';
import './Places.css';

interface PlacesProps {
  /** The group the bar belongs to; `null` outside a group. */
  space: SpaceId | null;
  current: Place | 'groups' | 'search' | null;
  /** The title of the list, and of the screen on a phone while the list shows. */
  title: string;
  /** What the browser's window says, where the title is a name. */
  inWindow?: string;
  /** A line under the title. */
  beside?: ReactNode;
  list: ReactNode;
  /** The one sheet. On a phone it takes the screen while `showing` is `sheet`. Brings its own heading (h2). */
  sheet?: ReactNode;
  showing?: 'list' | 'sheet';
  /** Where *Terug* leads from the sheet on a phone. */
  back?: string;
  /** The title of the sheet's screen on a phone. */
  sheetTitle?: string;
  /** What the browser's window says, where the sheet's title may be a name. */
  sheetInWindow?: string;
}

/** Every signed-in screen: on a phone one column with a bar, on a desktop rail, list and one sheet. */
export function Places(props: PlacesProps) {
  useRememberSpace(props.space);
  const last = useLastSpace();
  const desktop = useDesktop();
  const space = props.space ?? last ?? null;
  return desktop ? <Desktop {...props} space={space} /> : <Phone {...props} space={space} />;
}

function Phone(props: PlacesProps) {
  return props.showing === 'sheet' ? <PhoneSheet {...props} /> : <PhoneList {...props} />;
}

function PhoneSheet({ sheet, back, sheetTitle, sheetInWindow }: PlacesProps) {
  useScrollTop();
  return (
    <div className="phone">
      <BackBar to={back ?? '/'} />
      <OfflineStrip />
      <HelpStrip />
      <RecoveryStrip />
      <main className="phone__main">
        {sheetTitle && <ScreenTitle inWindow={sheetInWindow}>{sheetTitle}</ScreenTitle>}
        {sheet}
      </main>
    </div>
  );
}

function PhoneList({ space, current, title, inWindow, beside, list }: PlacesProps) {
  useScrollPlace();
  const bar: Place | null = current === 'groups' || current === 'search' ? null : current;
  return (
    <div className="phone">
      <TopBar title={title} inWindow={inWindow} beside={beside} />
      <OfflineStrip />
      <HelpStrip />
      <RecoveryStrip space={space} />
      <main className="phone__main">
        {space !== null && isInGroup(current) && <GroupWays space={space} current={current} />}
        {list}
      </main>
      <BottomBar space={space} current={bar} />
    </div>
  );
}

function Desktop({ space, current, title, inWindow, beside, list, sheet, sheetTitle }: PlacesProps) {
  return (
    <div className="desktop">
      <Rail space={space} current={current} />
      <div className="desktop__glass">
        <OfflineStrip />
        <HelpStrip />
        <RecoveryStrip space={space} />
        <main className={sheet ? 'desktop__main' : 'desktop__main desktop__main--one'}>
          <section className="desktop__list">
            <header className="desktop__title">
              <div className="grow">
                <ScreenTitle inWindow={inWindow}>{title}</ScreenTitle>
                {beside}
              </div>
              <ListenToScreen />
            </header>
            {list}
          </section>
          {sheet && (
            <section className="desktop__sheet" aria-label={sheetTitle}>
              {sheetTitle && <h2 className="desktop__sheet-title">{sheetTitle}</h2>}
              {sheet}
            </section>
          )}
        </main>
      </div>
    </div>
  );
}
