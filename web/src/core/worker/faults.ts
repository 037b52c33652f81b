// What goes wrong with the shelf and with keys, as codes.

import { CoreFault } from '../core';

/** Why nothing could be opened, as a code; a core that broke is another matter. */
export function whyBroken(problem: unknown): string {
  if (problem instanceof CoreFault) return problem.code;
  return isFull(problem) ? 'storage_full' : 'storage_broken';
}

/** Whether it is on disk; on a full device it is not. */
export function isKept(keeping: Promise<unknown>): Promise<boolean> {
  return keeping.then(
    () => true,
    (problem: unknown) => {
      if (isFull(problem)) return false;
      throw problem;
    },
  );
}

function isFull(problem: unknown): boolean {
  return problem instanceof DOMException && problem.name === 'QuotaExceededError';
}

/** What the core does, with its code as a fault. */
export function called<T>(work: () => T): T {
  const fault = (problem: unknown): never => {
    throw typeof problem === 'string' ? new CoreFault(problem) : problem;
  };
  try {
    const done = work();
    return done instanceof Promise ? (done.catch(fault) as T) : done;
  } catch (problem) {
    return fault(problem);
  }
}
