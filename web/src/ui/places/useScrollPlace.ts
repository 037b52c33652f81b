import { useLayoutEffect } from 'react';
import { useLocation } from 'wouter';

// Where each screen was scrolled to, by its address.
const places = new Map<string, number>();

if (typeof history !== 'undefined') history.scrollRestoration = 'manual';

/** A list is found back where one left it. */
export function useScrollPlace(): void {
  const [path] = useLocation();
  useLayoutEffect(() => {
    scrollTo(0, places.get(path) ?? 0);
    const note = () => places.set(path, scrollY);
    addEventListener('scroll', note, { passive: true });
    return () => removeEventListener('scroll', note);
  }, [path]);
}

/** A task begins at its top. */
export function useScrollTop(): void {
  const [path] = useLocation();
  useLayoutEffect(() => {
    scrollTo(0, 0);
  }, [path]);
}

/** The next time this screen begins at its top: something new stands there. */
export function beginAtTop(path: string): void {
  places.delete(path);
}
