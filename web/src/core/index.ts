import type { Core } from './core';
import { lead } from './tab/lead';
import { TabCore } from './tab/tab-core';

/**
 * The core of this tab. It works at once: what is asked before the worker is up waits for it. One tab leads and runs the
 * worker; the others speak with that worker.
 */
export function createCore(): Core {
  lead();
  return new TabCore();
}
