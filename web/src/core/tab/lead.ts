import { CHANNEL, LOCK, type Opened } from '../messages';
import { runWorker } from './run-worker';

/** What leading stands on. */
export interface Around {
  /** `undefined`: a browser without locks, in which each tab leads. */
  locks: LockManager | undefined;
  channel: Pick<BroadcastChannel, 'onmessage' | 'postMessage'>;
  /** Which code this tab runs. */
  code: string;
  /** Runs the worker; gives how to end it. */
  run(): () => void;
}

/**
 * Runs the worker while this tab leads. When the tab goes, the next one in line leads. A tab that opens with other code than
 * this one runs a newer version, for the shell goes only forward: this one makes way for it and stands at the end of the line.
 */
export function lead(around: Around = browser()): void {
  const { locks, channel, code, run } = around;
  if (!locks) {
    run();
    return;
  }
  let makeWay = standInLine(locks, run);
  channel.onmessage = ({ data }: MessageEvent<Partial<Opened>>) => {
    if (data.to !== 'leaders' || data.opened === code) return;
    makeWay();
    makeWay = standInLine(locks, run);
  };
  // Told when this tab stands in line: who makes way for it comes after it.
  const opened: Opened = { to: 'leaders', opened: code };
  void locks.query().then(() => channel.postMessage(opened));
}

/** Leads as soon as it is this tab's turn, until what this gives is called. */
function standInLine(locks: LockManager, run: () => () => void): () => void {
  const away = new AbortController();
  const called = new Promise<void>((resolve) => {
    away.signal.addEventListener('abort', () => resolve());
  });
  const lock = locks.request(LOCK, { signal: away.signal }, async () => {
    if (away.signal.aborted) return;
    const end = run();
    await called;
    end();
  });
  lock.catch((problem: unknown) => {
    if (!away.signal.aborted) reportError(problem);
  });
  return () => away.abort();
}

function browser(): Around {
  return {
    locks: navigator.locks,
    channel: new BroadcastChannel(CHANNEL),
    // The name of a built file says its content, and this one names the worker.
    code: import.meta.url,
    run: runWorker,
  };
}
