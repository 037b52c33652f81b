import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Button } from '../Button';
import { Mark } from '../Mark';
import { Pictogram } from '../Pictogram';
import { ListenToScreen } from '../speech/ListenToScreen';
import { useText } from '../text/useText';
import { ScreenTitle } from './ScreenTitle';
import './TopBar.css';

interface TopBarProps {
  title: string;
  /** See `ScreenTitle`. */
  inWindow?: string | undefined;
  beside?: ReactNode;
}

/** The top of a main screen: mark, title, Luister. */
export function TopBar({ title, inWindow, beside }: TopBarProps) {
  return (
    <header className="top-bar">
      <Mark />
      <div className="grow">
        <ScreenTitle inWindow={inWindow}>{title}</ScreenTitle>
        {beside}
      </div>
      <ListenToScreen />
    </header>
  );
}

/** The top of a screen that does one thing: Terug, Luister. The title stands in the screen. */
export function BackBar({ to, onBack }: { to: string; onBack?: () => void }) {
  const t = useText();
  return (
    <header className="top-bar">
      {onBack ? (
        <Button look="quiet" pictogram="back" onClick={onBack}>
          {t('back')}
        </Button>
      ) : (
        <Link href={to} className="utrecht-button button button--quiet">
          <Pictogram name="back" size="small" />
          <span>{t('back')}</span>
        </Link>
      )}
      <ListenToScreen />
    </header>
  );
}
