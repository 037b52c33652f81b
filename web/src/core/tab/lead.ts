import { LOCK, type ToLeader } from '../messages';

/** A crashed worker is started again after this long; each crash soon after doubles it. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;
/** A worker that ran this long has recovered. */
const STEADY_MS = 60_000;

/** Runs the worker while this tab leads. When the tab goes, the next one in line leads. */
export function lead(): void {
  const forever = new Promise<never>(() => undefined);
  const locks: LockManager | undefined = navigator.locks;
  if (!locks) {
    runWorker(FIRST_PAUSE_MS);
    return;
  }
  void locks.request(LOCK, () => {
    runWorker(FIRST_PAUSE_MS);
    return forever;
  });
}

function runWorker(pauseMs: number): void {
  const startedAt = performance.now();
  const worker = new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module' });
  let over = false;
  const restart = (reason: string) => {
    if (over) return;
    over = true;
    worker.terminate();
    reportError(new Error(`The core stopped and is started again: ${reason}`));
    const next = performance.now() - startedAt > STEADY_MS ? FIRST_PAUSE_MS : pauseMs;
    setTimeout(() => runWorker(Math.min(next * 2, LONGEST_PAUSE_MS)), next);
  };
  worker.onmessage = ({ data }: MessageEvent<ToLeader>) => {
    if ('crashed' in data) restart(data.crashed);
    else reportError(new Error(data.problem));
  };
  worker.onerror = (event) => restart(event.message);
}
