import { useCallback, useEffect, useRef, useState } from 'react';
import { useFault } from '../core-access/useFault';
import { keepBeforeReload } from './before-reload';

/** How long one's hands rest before words are kept: storage is slow on an old phone. */
const REST_MS = 600;

/** When something is kept at the latest: at once, when one's hands rest, or when one goes on or leaves. */
export type KeptBy = 'now' | 'rest' | 'leaving';

export interface Keeping<T> {
  /** What is said here and is not on the device yet, by what it is about. */
  unkept: ReadonlyMap<string, T>;
  fault: string | null;
  /** Says something; what was said about the same and is not kept yet is replaced. A function gets what that is. */
  say(about: string, what: T | ((waiting: T | undefined) => T), by: KeptBy): void;
  /** Puts on the device what was not kept yet. `false`: it did not get there; the screen still has it. */
  keep(): Promise<boolean>;
}

const NOTHING: ReadonlyMap<string, never> = new Map<string, never>();

/**
 * Keeps what someone says on a screen: when their hands rest, when they go on, when they leave, and before this tab is loaded anew.
 * `keepOne` must stay the same as long as it is about the same things.
 */
export function useKeeping<T>(keepOne: (about: string, what: T) => Promise<void>): Keeping<T> {
  const { fault, attempt } = useFault();
  const [unkept, setUnkept] = useState<ReadonlyMap<string, T>>(NOTHING);
  const waiting = useRef<ReadonlyMap<string, T>>(NOTHING);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);

  const show = useCallback((now: ReadonlyMap<string, T>) => {
    waiting.current = now;
    setUnkept(now);
  }, []);

  const keep = useCallback(async () => {
    clearTimeout(rest.current);
    if (waiting.current.size === 0) return true;
    return attempt(async () => {
      for (const [about, what] of waiting.current) {
        await keepOne(about, what);
        // Unless more was said meanwhile.
        if (waiting.current.get(about) === what)
          show(new Map([...waiting.current].filter(([other]) => other !== about)));
      }
    });
  }, [attempt, keepOne, show]);

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

  const say = useCallback(
    (about: string, what: T | ((waiting: T | undefined) => T), by: KeptBy) => {
      const now =
        typeof what === 'function'
          ? (what as (waiting: T | undefined) => T)(waiting.current.get(about))
          : what;
      show(new Map(waiting.current).set(about, now));
      clearTimeout(rest.current);
      if (by === 'now') void keep();
      else if (by === 'rest') rest.current = setTimeout(() => void keep(), REST_MS);
    },
    [keep, show],
  );

  return { unkept, fault, say, keep };
}
