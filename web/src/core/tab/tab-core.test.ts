import { afterEach, expect, test, vi } from 'vitest';
import { CoreFault } from '../core';
import { CHANNEL, type ToTab, type ToWorker } from '../messages';
import { TabCore } from './tab-core';

afterEach(() => vi.unstubAllGlobals());

/** A worker's end of the channel: hears what tabs say, and says to them. */
class FakeChannel {
  static tab: FakeChannel;
  readonly said: ToWorker[] = [];
  onmessage: ((message: MessageEvent<ToTab>) => void) | null = null;

  constructor(readonly name: string) {
    FakeChannel.tab = this;
  }

  postMessage(message: ToWorker): void {
    this.said.push(message);
  }

  hear(message: ToTab): void {
    this.onmessage?.(new MessageEvent('message', { data: message }));
  }

  asked(): string[] {
    return this.said.flatMap((message) => ('ask' in message ? [message.ask.ask] : []));
  }
}

test('what a new worker is asked again is no PIN', async () => {
  vi.stubGlobal('BroadcastChannel', FakeChannel);
  const core = new TabCore();
  const { tab } = FakeChannel;
  expect(tab.name).toBe(CHANNEL);
  tab.hear({
    to: 'tabs',
    gate: { state: 'locked', profile: 'mine', wait: null, passkey: null, outgoing: null },
  });
  const opening = core.vault.unlock('mine', '4711');
  const sync = core.syncNow();
  expect(tab.asked()).toEqual(['gate', 'unlock', 'syncNow']);

  tab.said.length = 0;
  tab.hear({ to: 'tabs', ready: true });
  await expect(opening).rejects.toEqual(new CoreFault('unknown'));
  expect(tab.asked()).toEqual(['gate', 'syncNow']);
  for (const message of tab.said) {
    if ('ask' in message) tab.hear({ to: 'tab', tab: message.tab, id: message.id, value: null });
  }
  await sync;
});
