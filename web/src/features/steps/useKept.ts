import { useCallback, useEffect, useRef, useState } from 'react';
import type { Said } from '../../core/types/Said';
import { isSaid } from '../../ui/own-words/said';
import { useFault } from '../../ui/core-access/useFault';
import { keepBeforeReload } from '../../ui/keeping/before-reload';

/** How long one's hands rest before words are kept: storage is slow on an old phone. */
const REST_MS = 600;

export interface Kept {
  said: Said;
  onSaid(said: Said): void;
  fault: string | null;
  /** Puts on the device what was not kept yet. `false`: it did not get there; the screen still has it. */
  keep(): Promise<boolean>;
}

/**
 * Own words that are kept while one types: when one's hands rest, when one goes on, and when one leaves. `keepIt` must stay
 * the same as long as it is about the same thing.
 */
export function useKept(begun: Said, keepIt: (said: Said) => Promise<void>): Kept {
  const { fault, attempt } = useFault();
  const [said, setSaid] = useState(begun);
  const unkept = useRef<Said | null>(null);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);

  const keep = useCallback(async () => {
    clearTimeout(rest.current);
    const now = unkept.current;
    if (now === null) return true;
    return attempt(async () => {
      await keepIt(now);
      // Unless more was said meanwhile.
      if (unkept.current === now) unkept.current = null;
    });
  }, [attempt, keepIt]);

  useEffect(() => {
    const gone = keepBeforeReload(keep);
    const onHidden = () => {
      if (document.visibilityState === 'hidden') void keep();
    };
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      gone();
      document.removeEventListener('visibilitychange', onHidden);
      void keep();
    };
  }, [keep]);

  function onSaid(next: Said) {
    setSaid(next);
    unkept.current = next;
    clearTimeout(rest.current);
    // Who empties a field is about to say it otherwise: nothing is taken away under their hands, only when they leave.
    if (!isSaid(next)) return;
    // A recording is not typed: it is kept at once.
    if (next.voice?.hash !== said.voice?.hash) void keep();
    else rest.current = setTimeout(() => void keep(), REST_MS);
  }

  return { said, onSaid, fault, keep };
}
