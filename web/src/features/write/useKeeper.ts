import { useEffect, useMemo } from 'react';
import type { Core, Draft } from '../../core/core';
import type { EntryId } from '../../core/types/EntryId';
import type { SpaceId } from '../../core/types/SpaceId';
import { useCore } from '../../ui/core-access/core-context';
import { keepBeforeReload } from '../../ui/keeping/before-reload';
import { isBlank } from './to-entry';

/** How long one's hands rest before the device keeps it: storage is slow on an old phone. */
const REST_MS = 300;

/** Keeps the newest draft, a moment after the last change, and at once when the screen goes. */
class Keeper {
  private newest: Draft | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private last: Promise<boolean> = Promise.resolve(true);

  /** @param onKept hears of each attempt whether it went well. */
  constructor(
    private readonly core: Core,
    private readonly space: SpaceId,
    private readonly target: EntryId | null,
    private readonly onKept: (well: boolean) => void,
  ) {}

  keep(draft: Draft): void {
    this.newest = draft;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.now, REST_MS);
  }

  /** Resolves when the newest draft is on the device; `false` when it could not be kept. */
  readonly now = (): Promise<boolean> => {
    const draft = this.newest;
    this.forget();
    // What fails here is said when one puts it in the group: the words are still on the screen.
    if (draft) {
      const saving = this.core.saveDraft(this.space, this.target, isBlank(draft) ? null : draft);
      this.last = saving.then(
        () => true,
        () => false,
      );
      void this.last.then(this.onKept);
    }
    return this.last;
  };

  forget(): void {
    clearTimeout(this.timer);
    this.newest = null;
  }
}

/**
 * Keeps `draft`, for `target`, on the device at each change; `null` keeps nothing. `onKept` hears of each attempt whether it went
 * well.
 */
export function useKeeper(
  space: SpaceId,
  target: EntryId | null,
  draft: Draft | null,
  onKept: (well: boolean) => void,
): Keeper {
  const core = useCore();
  const keeper = useMemo(() => new Keeper(core, space, target, onKept), [core, space, target, onKept]);

  useEffect(() => {
    if (draft) keeper.keep(draft);
  }, [keeper, draft]);

  useEffect(() => {
    const keepNow = () => void keeper.now();
    const stop = keepBeforeReload(keeper.now);
    // A phone that puts Kring away may not bring it back.
    document.addEventListener('visibilitychange', keepNow);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', keepNow);
      keepNow();
    };
  }, [keeper]);

  return keeper;
}
