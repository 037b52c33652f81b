import { useEffect, useState } from 'react';
import type { Core, Views } from '../../core/core';
import type { ViewQuery } from '../../core/types/ViewQuery';
import { useCore } from './core-context';

// The last view of each query, so that going back shows the screen at once and keeps its place.
const seen = new WeakMap<Core, Map<string, unknown>>();

function remembered(core: Core): Map<string, unknown> {
  const known = seen.get(core);
  if (known) return known;
  const made = new Map<string, unknown>();
  seen.set(core, made);
  return made;
}

/** The view that answers `query`, kept up to date; `undefined` until the core has answered once. */
export function useView<Q extends ViewQuery>(query: Q): Views[Q['view']] | undefined {
  const core = useCore();
  const key = JSON.stringify(query);
  const [held, setHeld] = useState<{ core: Core; key: string; view: Views[Q['view']] } | null>(null);

  useEffect(() => {
    const asked = JSON.parse(key) as Q;
    return core.watch(asked, (view) => {
      remembered(core).set(key, view);
      setHeld({ core, key, view });
    });
  }, [core, key]);

  if (held && held.core === core && held.key === key) return held.view;
  return remembered(core).get(key) as Views[Q['view']] | undefined;
}
