import type { ReactNode } from 'react';
import { Mark } from '../../ui/Mark';
import { PersonBadge } from '../../ui/PersonBadge';
import { ScreenTitle } from '../../ui/places/ScreenTitle';
import { ListenToScreen } from '../../ui/speech/ListenToScreen';
import type { Picture } from '../../core/types/Picture';
import './Door.css';

interface DoorProps {
  title: ReactNode;
  /** See `ScreenTitle`. */
  inWindow?: string;
  /** Whose door, once the group's code was given; the mark where nobody may be named. */
  picture?: Picture;
  /** Stands at the start of the top: a way back. */
  back?: ReactNode;
  /** *Sluit af*, at the end of the top. */
  close?: ReactNode;
  children: ReactNode;
}

/** A closed door: the mark, one thing to do, nothing else. */
export function Door({ title, inWindow, picture, back, close, children }: DoorProps) {
  return (
    <div className="door">
      <header className="door__top">
        {back}
        <span className="grow" />
        {close}
        <ListenToScreen />
      </header>
      <main className="door__main">
        {picture ? <PersonBadge picture={picture} size="big" /> : <Mark size="big" />}
        <ScreenTitle inWindow={inWindow}>{title}</ScreenTitle>
        {children}
      </main>
    </div>
  );
}
