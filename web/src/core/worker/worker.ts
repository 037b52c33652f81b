/// <reference lib="webworker" />
// The worker: the core in WebAssembly, and everything that speaks with the outside. One per device; every tab speaks
// with it over one channel. It opens at most one profile in its life: when that is closed, every tab is loaded anew, and
// with the leading tab this worker goes.

import { CoreFault } from '../core';
import type { Gate } from '../vault';
import { CHANNEL, type Ask, type AskGate, type ToLeader, type ToTab, type ToWorker } from '../messages';
import init from '../pkg/kring_client';
import wasm from '../pkg/kring_client_bg.wasm?url';
import { Deliverer } from './deliverer';
import { browserKeys } from './device-keys';
import { whyBroken } from './faults';
import { DeviceGate } from './gate';
import { Idle } from './idle';
import { Keeping } from './keeping';
import { OpenProfile } from './open-profile';
import { dropOutgoing, outgoingOf } from './outgoing';
import { Prover, ServerNonce } from './prover';

/** How often is looked whether a profile lies untouched. */
const LOOK_EVERY_MS = 1_000;

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
  let profile: OpenProfile | null = null;
  let openId: string | null = null;
  let locking = false;
  let left = false;
  let closing = false;
  const keeping = new Keeping(
    () => say({ to: 'tabs', keep: true }),
    (ms, act) => void setTimeout(act, ms),
  );
  // What tabs say before something is open waits for that.
  const early: ToWorker[] = [];
  const idle = new Idle(Date.now());

  const close = async (isLeft: boolean) => {
    if (!profile) return gate.hideFaces();
    // Who signs out while the place closes by itself leaves all the same.
    left ||= isLeft;
    if (locking) return;
    locking = true;
    // Of who signed out nothing is kept.
    if (!left) await keeping.all();
    closing = true;
    await profile.close();
    if (left) await gate.leave();
    say({ to: 'tabs', closed: true });
  };

  const answerGate = async (ask: AskGate): Promise<unknown> => {
    switch (ask.ask) {
      case 'gate':
        return gate.now();
      case 'unlock':
        return gate.unlock(ask.profile, ask.pin);
      case 'groupCode':
        return gate.giveGroupCode(ask.code);
      case 'addSomeone':
        return gate.addSomeone();
      case 'lock':
        return close(false);
      case 'setPin':
        return gate.setPin(ask.pin, ask.current);
      case 'checkPin':
        return gate.checkPin(ask.pin);
      case 'addPasskey':
        return gate.fingers.add(ask.current, ask.passkey, ask.secret);
      case 'removePasskey':
        return gate.fingers.remove(ask.current);
      case 'unlockWithPasskey':
        return gate.unlockWithPasskey(ask.profile, ask.secret);
      case 'setIdle':
        return gate.setIdle(ask.minutes);
      case 'share':
        return gate.share(ask.code);
      case 'unshare':
        return gate.unshare();
      case 'tryAgain':
        return null;
    }
  };

  const answer = async (tab: string, id: number, ask: Ask) => {
    try {
      const value = isOfGate(ask) ? await answerGate(ask) : await profile?.desk.answer(ask);
      say({ to: 'tab', tab, id, value: value ?? null });
      if (ask.ask === 'signOut') await close(true);
    } catch (problem) {
      // A core that broke is started again, and asked again then.
      if (problem instanceof WebAssembly.RuntimeError) {
        crashed(String(problem));
        return;
      }
      if (!(problem instanceof CoreFault)) tellLeader({ problem: String(problem) });
      say({ to: 'tab', tab, id, fault: problem instanceof CoreFault ? problem.code : 'unknown' });
    }
  };

  const hear = (data: ToWorker) => {
    if (data.to !== 'worker' || closing) return;
    if ('tab' in data) {
      if ('bye' in data) keeping.gone(data.tab);
      else keeping.knows(data.tab);
    }
    if ('kept' in data) return keeping.heard(data.tab);
    // What a tab asks that still shows another's place never runs in this one: that tab is loaded anew.
    if ('profile' in data && profile && data.profile !== null && data.profile !== openId) {
      if ('ask' in data) say({ to: 'tab', tab: data.tab, id: data.id, fault: 'signed_out' });
      void gate.tell();
      return;
    }
    if ('touched' in data) {
      // After a long sleep the touch comes before the look: whoever it is, the time is over.
      if (idle.isOver(Date.now(), gate.idleMs)) void close(false);
      else idle.touched(Date.now());
    } else if ('ask' in data && isOfGate(data.ask)) void answer(data.tab, data.id, data.ask);
    else if (!profile) {
      if ('wake' in data) deliverer.wake();
      early.push(data);
    } else if ('ask' in data) void answer(data.tab, data.id, data.ask);
    else profile.hear(data);
  };

  const nonce = new ServerNonce();
  const deliverer = new Deliverer({
    locked: () => gate.locked(),
    outgoingOf,
    dropOutgoing,
    sent: (place, count) => gate.sent(place, count),
    keys: browserKeys,
    speaks: (pair) => new Prover(pair, nonce).speaks(),
    after: (ms, act) => {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
    changed: () => void gate.tell(),
  });

  let gate: DeviceGate;
  let now: Gate;
  try {
    gate = await DeviceGate.start({
      changed: (now) => say({ to: 'tabs', gate: now }),
      outgoing: () => deliverer.state,
      opened: async ({ id, database }, key, of) => {
        const opened = await OpenProfile.open(database, key, of, { say, tellLeader, crashed });
        profile = opened;
        openId = id;
        idle.touched(Date.now());
        for (const message of early.splice(0)) hear(message);
        await opened.begin();
      },
    });
    now = await gate.now();
  } catch (problem) {
    if (problem instanceof WebAssembly.RuntimeError) throw problem;
    if (!(problem instanceof CoreFault)) tellLeader({ problem: String(problem) });
    return standBroken(whyBroken(problem));
  }
  channel.onmessage = ({ data }: MessageEvent<ToWorker>) => hear(data);
  say({ to: 'tabs', ready: true });
  say({ to: 'tabs', gate: now });
  deliverer.wake();
  // A tab says so too, but the worker's own network may follow a moment later.
  addEventListener('online', () => deliverer.wake());
  setInterval(() => {
    if (idle.isOver(Date.now(), gate.idleMs)) void close(false);
  }, LOOK_EVERY_MS);
}

/** Nothing could be opened: says so until someone wants it tried again, by a new worker. */
function standBroken(code: string): void {
  const gate: Gate = { state: 'broken', code };
  channel.onmessage = ({ data }: MessageEvent<ToWorker>) => {
    if (data.to !== 'worker' || !('ask' in data)) return;
    if (data.ask.ask === 'gate') say({ to: 'tab', tab: data.tab, id: data.id, value: gate });
    if (data.ask.ask !== 'tryAgain') return;
    say({ to: 'tab', tab: data.tab, id: data.id, value: null });
    crashed(`it could not open: ${code}`);
  };
  say({ to: 'tabs', ready: true });
  say({ to: 'tabs', gate });
}

function isOfGate(ask: Ask): ask is AskGate {
  return GATE.has(ask.ask);
}

const GATE = new Set<Ask['ask']>([
  'gate',
  'unlock',
  'groupCode',
  'addSomeone',
  'lock',
  'setPin',
  'checkPin',
  'addPasskey',
  'removePasskey',
  'unlockWithPasskey',
  'setIdle',
  'share',
  'unshare',
  'tryAgain',
]);

start().catch((problem: unknown) => crashed(String(problem)));
