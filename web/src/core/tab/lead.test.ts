import { expect, test } from 'vitest';
import { lead, type Around } from './lead';

/** A device with one lock and one channel, on which tabs open. */
class Browser {
  /** The tabs whose worker runs, in the order in which they began. */
  readonly running: string[] = [];
  private readonly line: (() => Promise<void>)[] = [];
  private held = false;
  private readonly channels: Around['channel'][] = [];

  private readonly locks = {
    query: () => Promise.resolve({}),
    request: (_name: string, { signal }: { signal: AbortSignal }, work: () => Promise<void>) =>
      new Promise<void>((resolve, reject) => {
        const turn = () => work().then(resolve);
        this.line.push(turn);
        signal.addEventListener('abort', () => {
          const place = this.line.indexOf(turn);
          if (place < 0) return;
          this.line.splice(place, 1);
          reject(signal.reason as Error);
        });
        void this.next();
      }),
  } as unknown as LockManager;

  open(tab: string, code: string): void {
    const channel: Around['channel'] = {
      onmessage: null,
      postMessage: (data: unknown) => {
        for (const other of this.channels) {
          if (other !== channel) {
            other.onmessage?.call(other as BroadcastChannel, { data } as MessageEvent);
          }
        }
      },
    };
    this.channels.push(channel);
    lead({
      locks: this.locks,
      channel,
      code,
      run: () => {
        this.running.push(tab);
        return () => this.running.splice(this.running.indexOf(tab), 1);
      },
    });
  }

  private async next(): Promise<void> {
    if (this.held) return;
    const turn = this.line.shift();
    if (!turn) return;
    this.held = true;
    await turn();
    this.held = false;
    await this.next();
  }
}

/** Everything that was begun is done. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('the first tab leads, and another of the same version changes nothing', async () => {
  const browser = new Browser();
  browser.open('one', 'v1');
  browser.open('two', 'v1');
  await settled();
  expect(browser.running).toEqual(['one']);
});

test('a tab of a newer version leads, whatever tabs of the old one stand in line', async () => {
  const browser = new Browser();
  browser.open('one', 'v1');
  browser.open('two', 'v1');
  await settled();
  browser.open('three', 'v2');
  await settled();
  expect(browser.running).toEqual(['three']);
});

test('where there are no locks, each tab leads', () => {
  let runs = 0;
  const channel = { onmessage: null, postMessage: () => undefined };
  const run = () => {
    runs += 1;
    return () => undefined;
  };
  lead({ locks: undefined, channel, code: 'v1', run });
  expect(runs).toBe(1);
});
