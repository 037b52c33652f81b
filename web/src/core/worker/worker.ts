/// <reference lib="webworker" />
// The worker: the core in WebAssembly, and everything that speaks with the outside. One per device; every tab speaks
// with it over one channel.

import { CoreFault } from '../core';
import { CHANNEL, type ToLeader, type ToTab, type ToWorker } from '../messages';
import init from '../pkg/kring_client';
import wasm from '../pkg/kring_client_bg.wasm?url';
import { Access } from './access';
import { upload, uploadFault } from './attachments';
import { Courier } from './courier';
import { Desk, tick } from './desk';
import { Device } from './device';
import { browser } from './outside';
import { Sleep } from './sleep';
import { Watches } from './watches';

/** How often the core hears that time passed. */
const TICK_MS = 30_000;

const channel = new BroadcastChannel(CHANNEL);

function say(message: ToTab): void {
  channel.postMessage(message);
}

function tellLeader(message: ToLeader): void {
  postMessage(message);
}

function crashed(reason: string): void {
  tellLeader({ crashed: reason });
}

async function start(): Promise<void> {
  await init({ module_or_path: wasm });
  const watches = new Watches(say);
  const access = new Access({
    keep: async (tokens) => {
      await device.request({ event: 'tokens_renewed', tokens });
    },
    ended: () => void device.tell({ event: 'session_ended' }),
  });
  const listener = {
    connected: () => void device.tell({ event: 'connected' }),
    disconnected: () => void device.tell({ event: 'disconnected' }),
    received: (message: Uint8Array) => void device.tell({ event: 'received' }, message),
    woke: () => void device.tell({ event: 'woke' }),
  };
  const courier = new Courier(access, listener, browser);
  let accessChanged: () => void = () => undefined;
  let offsetMs = 0;

  const send = async (space: string, hash: string) => {
    try {
      const bytes = await device.attachment(hash);
      if (bytes) await upload(access, space, hash, bytes);
      await device.tell({ event: 'uploaded', hash });
    } catch (problem) {
      await device.tell({ event: 'upload_failed', hash, code: uploadFault(problem) });
    }
  };

  const device: Device = await Device.open('kring', {
    crashed,
    effect: (effect, bytes) => {
      switch (effect.effect) {
        case 'send':
          if (bytes) courier.send(bytes);
          break;
        case 'changed':
          watches.show(effect.watch, effect.view);
          break;
        case 'upload':
          void send(effect.space, effect.hash);
          break;
        case 'access':
          access.set(effect.tokens);
          accessChanged();
          break;
        case 'clock':
          offsetMs = effect.offsetMs;
          say({ to: 'tabs', offsetMs });
          break;
      }
    },
  });
  const desk = new Desk(device, access, courier);

  const answer = async (tab: string, id: number, ask: Parameters<Desk['answer']>[0]) => {
    try {
      say({ to: 'tab', tab, id, value: await desk.answer(ask) });
    } catch (problem) {
      // A core that broke is started again, and asked again then.
      if (problem instanceof WebAssembly.RuntimeError) return;
      if (!(problem instanceof CoreFault)) tellLeader({ problem: String(problem) });
      say({ to: 'tab', tab, id, fault: problem instanceof CoreFault ? problem.code : 'unknown' });
    }
  };

  channel.onmessage = ({ data }: MessageEvent<ToWorker>) => {
    if (data.to !== 'worker') return;
    if ('wake' in data) {
      courier.wake();
      void device.tell(tick());
    } else if ('bye' in data) {
      for (const watch of watches.removeTab(data.tab)) void device.tell({ event: 'unwatch', watch });
    } else if ('query' in data) {
      const watch = watches.add(data.tab, data.watch);
      void device.tell({ event: 'watch', watch, query: data.query });
    } else if ('unwatch' in data) {
      const watch = watches.remove(data.tab, data.unwatch);
      if (watch !== undefined) void device.tell({ event: 'unwatch', watch });
    } else {
      void answer(data.tab, data.id, data.ask);
    }
  };
  say({ to: 'tabs', ready: true });
  say({ to: 'tabs', offsetMs });

  await device.tell(tick());
  // A tab says so too, but the worker's own network may follow a moment later.
  addEventListener('online', () => courier.wake());
  const sleep = new Sleep(TICK_MS, Date.now());
  setInterval(() => {
    if (sleep.isOver(Date.now())) courier.wake();
    void device.tell(tick());
  }, TICK_MS);
  accessChanged = () => courier.accessChanged();
  accessChanged();
}

start().catch((problem: unknown) => crashed(String(problem)));
