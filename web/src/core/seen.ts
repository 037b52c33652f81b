import type { Core, Views } from './core';
import type { ViewQuery } from './types/ViewQuery';

/** Resolves when a view is so: what was asked for is on this device. */
export function seen<Q extends ViewQuery>(
  core: Core,
  query: Q,
  isSo: (view: Views[Q['view']]) => boolean,
): Promise<Views[Q['view']]> {
  return new Promise((resolve) => {
    let stop: (() => void) | null = null;
    let done = false;
    stop = core.watch(query, (view) => {
      if (done || !isSo(view)) return;
      done = true;
      stop?.();
      resolve(view);
    });
    // It was so at once: then the watch was not there yet to be ended.
    if (done) stop();
  });
}
