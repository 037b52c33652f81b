import type { ToLeader } from '../messages';

/** A crashed worker is started again after this long; each crash soon after doubles it. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;
/** A worker that ran this long has recovered. */
const STEADY_MS = 60_000;

/** Runs the worker, again and again if it crashes; gives how to end it. */
export function runWorker(): () => void {
  let end: () => void = () => undefined;

  function start(pauseMs: number): void {
    const startedAt = performance.now();
    const worker = new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module' });
    let over = false;
    end = () => {
      over = true;
      worker.terminate();
    };
    const restart = (reason: string) => {
      if (over) return;
      end();
      reportError(new Error(`The core stopped and is started again: ${reason}`));
      const next = performance.now() - startedAt > STEADY_MS ? FIRST_PAUSE_MS : pauseMs;
      const timer = setTimeout(() => start(Math.min(next * 2, LONGEST_PAUSE_MS)), next);
      end = () => clearTimeout(timer);
    };
    worker.onmessage = ({ data }: MessageEvent<ToLeader>) => {
      if ('crashed' in data) restart(data.crashed);
      else reportError(new Error(data.problem));
    };
    worker.onerror = (event) => restart(event.message);
  }

  start(FIRST_PAUSE_MS);
  return () => end();
}
