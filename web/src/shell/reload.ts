import { keepEverything, wouldLoseWords } from '../ui/keeping/before-reload';

/**
 * Loads this tab anew, after what has a place on the device is there. `false`: something that a person said or wrote would be
 * lost by it, and nothing was done.
 */
export async function reload(): Promise<boolean> {
  if (!(await keepEverything()) || wouldLoseWords()) return false;
  location.reload();
  return true;
}
