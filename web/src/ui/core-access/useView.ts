import { useMemo, useSyncExternalStore } from 'react';
import type { Core, Views } from '../../core/core';
import type { ViewQuery } from '../../core/types/ViewQuery';
import { useCore } from './core-context';

/** One watch of the core, shared by every part of the page that asks the same. */
class Watched<V> {
  private readonly listeners = new Set<() => void>();
  private stop: (() => void) | null = null;
  // Stays when nobody looks, so that going back shows the screen at once and keeps its place.
  private view: V | undefined;

  constructor(private readonly begin: (onView: (view: V) => void) => () => void) {}

  readonly now = (): V | undefined => this.view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    this.stop ??= this.begin((view) => {
      this.view = view;
      for (const each of this.listeners) each();
    });
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      this.stop?.();
      this.stop = null;
    };
  };
}

const watches = new WeakMap<Core, Map<string, Watched<unknown>>>();

function watched<Q extends ViewQuery>(core: Core, key: string): Watched<Views[Q['view']]> {
  const known = watches.get(core) ?? new Map<string, Watched<unknown>>();
  watches.set(core, known);
  const made = known.get(key) ?? new Watched((onView) => core.watch(JSON.parse(key) as Q, onView));
  known.set(key, made);
  return made as Watched<Views[Q['view']]>;
}

/** The view that answers `query`, kept up to date; `undefined` until the core has answered once. */
export function useView<Q extends ViewQuery>(query: Q): Views[Q['view']] | undefined {
  const core = useCore();
  const key = JSON.stringify(query);
  const one = useMemo(() => watched<Q>(core, key), [core, key]);
  return useSyncExternalStore(one.subscribe, one.now);
}
