import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'wouter';

// The first screen of a visit leaves the focus where the browser put it.
let visited: string | null = null;

interface ScreenTitleProps {
  children: ReactNode;
  /** What the browser's window says, where the title has a name in it: browsers keep titles in their own histories. */
  inWindow?: string | undefined;
}

/** The title of a screen. Takes the focus when one comes from another screen, so that a screen reader starts here. */
export function ScreenTitle({ children, inWindow }: ScreenTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [path] = useLocation();

  useEffect(() => {
    const text = inWindow ?? heading.current?.textContent;
    document.title = text ? `${text} · Kring` : 'Kring';
  }, [children, inWindow]);

  useEffect(() => {
    if (visited !== null && visited !== path) heading.current?.focus({ preventScroll: true });
    visited = path;
  }, [path]);

  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
