import { keepEverything, wouldLoseWords } from '../ui/keeping/before-reload';

/** Loads this tab anew, after what has a place on the device is there. */
export async function reload(): Promise<void> {
  await keepEverything();
  location.reload();
}

/** The same, but only when nothing that someone is writing is lost by it. */
export async function reloadUnlessWordsAreLost(): Promise<void> {
  if ((await keepEverything()) && !wouldLoseWords()) location.reload();
}
