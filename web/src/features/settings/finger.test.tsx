import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { MemoryCore } from '../../testing/memory-core';
import { show } from '../../testing/show';
import { Lock } from './Lock';

afterEach(cleanup);

function core(change: { offers: boolean; hasPin?: boolean; shared?: boolean; hasPasskey?: boolean }) {
  const core = new MemoryCore();
  core.offersPasskey = change.offers;
  core.gate = {
    state: 'open',
    profile: 'mine',
    shared: change.shared ?? false,
    hasPin: change.hasPin ?? true,
    hasPasskey: change.hasPasskey ?? false,
    idleMinutes: 5,
    others: 0,
    othersUnsent: 0,
  };
  return core;
}

const section = () => screen.queryByRole('region', { name: 'Vinger of gezicht' });

async function typesPin(done: string) {
  for (const digit of '4711') fireEvent.click(screen.getByRole('button', { name: `Cijfer ${digit}` }));
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: done }));
    await Promise.resolve();
  });
}

test('it is offered to who has a PIN, on a device of their own that knows how', async () => {
  for (const not of [{ offers: false }, { offers: true, hasPin: false }, { offers: true, shared: true }]) {
    await show(core(not), <Lock />);
    expect(section()).toBeNull();
    cleanup();
  }
  await show(core({ offers: true }), <Lock />);
  expect(section()).not.toBeNull();
});

test('the PIN is asked before it is turned on, and before it is turned off', async () => {
  const off = core({ offers: true });
  await show(off, <Lock />);
  fireEvent.click(screen.getByRole('button', { name: 'Zet aan op dit toestel' }));
  expect(off.calls).toEqual([]);
  await typesPin('Verder');
  expect(off.calls).toEqual(['addPasskey 4711']);
  cleanup();
  // Also where the device does not offer it any more.
  const on = core({ offers: false, hasPasskey: true });
  await show(on, <Lock />);
  fireEvent.click(screen.getByRole('button', { name: 'Zet uit' }));
  await typesPin('Zet uit');
  expect(on.calls).toEqual(['removePasskey 4711']);
});
