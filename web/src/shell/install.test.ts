import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepInstalling } from './install';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A worker on its way in. */
class Installing extends EventTarget {
  state = 'installing';
  becomes(state: string) {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

function browser(...attempts: (Installing | Error | 'active')[]) {
  const register = vi.fn(() => {
    const next = attempts.shift();
    if (next === undefined) throw new Error('one attempt too many');
    if (next instanceof Error) return Promise.reject(next);
    const registration =
      next === 'active' ? { active: {}, installing: null } : { active: null, installing: next };
    return Promise.resolve(registration as unknown as ServiceWorkerRegistration);
  });
  return { register };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

it('tries again when the worker could not be fetched, later each time', async () => {
  const lost = new TypeError('the connection broke');
  const container = browser(lost, lost, 'active');
  const registered = vi.fn();
  keepInstalling(container, registered);
  await vi.advanceTimersByTimeAsync(4_999);
  expect(container.register).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(container.register).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(9_999);
  expect(container.register).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(1);
  expect(container.register).toHaveBeenCalledTimes(3);
  expect(registered).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(container.register).toHaveBeenCalledTimes(3);
});

it('tries again when the shell could not be filled', async () => {
  const half = new Installing();
  const container = browser(half, 'active');
  keepInstalling(container, () => undefined);
  await settle();
  half.becomes('redundant');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(container.register).toHaveBeenCalledTimes(2);
});

it('tries at once when the network returns, and once', async () => {
  const container = browser(new TypeError('no network'), 'active');
  keepInstalling(container, () => undefined);
  await settle();
  dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(container.register).toHaveBeenCalledTimes(2);
});

it('leaves a shell alone that is there', async () => {
  const installed = new Installing();
  const container = browser(installed);
  keepInstalling(container, () => undefined);
  await settle();
  installed.becomes('installed');
  installed.becomes('activated');
  dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(container.register).toHaveBeenCalledTimes(1);
});

it('stops when it is told to', async () => {
  const container = browser(new TypeError('no network'));
  const stop = keepInstalling(container, () => undefined);
  await settle();
  stop();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(container.register).toHaveBeenCalledTimes(1);
});
