import { useEffect, useState } from 'react';

/** How long something must last before it is worth a line on the screen. */
const A_WHILE_MS = 700;

/** True once `now` has been true for a while; false at once. What passes quickly never flickers. */
export function useLasting(now: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!now) return undefined;
    const timer = setTimeout(() => setLasts(true), A_WHILE_MS);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [now]);
  return now && lasts;
}
