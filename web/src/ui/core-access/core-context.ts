import { createContext, useContext } from 'react';
import type { Core } from '../../core/core';

export const CoreContext = createContext<Core | null>(null);

/** The core that this tree of screens works with. Tests and previews put in another. */
export function useCore(): Core {
  const core = useContext(CoreContext);
  if (!core) throw new Error('no core: put the screen inside <CoreContext>');
  return core;
}
