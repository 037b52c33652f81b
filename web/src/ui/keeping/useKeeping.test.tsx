import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CoreFault } from '../../core/core';
import { MemoryCore } from '../../testing/memory-core';
import { show } from '../../testing/show';
import { keepEverything } from './before-reload';
import { useKeeping } from './useKeeping';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

let kept: string[] = [];
let full = false;

function keepOne(about: string, what: string): Promise<void> {
  if (full) return Promise.reject(new CoreFault('storage_full'));
  kept.push(`${about}: ${what}`);
  return Promise.resolve();
}

function Screen() {
  const { unkept, say } = useKeeping(keepOne);
  return (
    <>
      <p>{[...unkept.values()].join(' ') || 'niets'}</p>
      <button onClick={() => say('aim', 'Meer', 'rest')}>typ</button>
      <button onClick={() => say('aim', (before) => `${before ?? ''} uren`, 'leaving')}>typ verder</button>
      <button onClick={() => say('role', 'coach', 'now')}>tik</button>
    </>
  );
}

async function taps(name: string): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
    await Promise.resolve();
  });
}

async function rests(ms: number): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(ms));
}

beforeEach(() => {
  kept = [];
  full = false;
});

test('what is tapped is kept at once, words when hands rest', async () => {
  await show(new MemoryCore(), <Screen />);
  await taps('typ');
  expect(kept).toEqual([]);
  screen.getByText('Meer');
  await rests(600);
  expect(kept).toEqual(['aim: Meer']);
  screen.getByText('niets');
  await taps('tik');
  await rests(0);
  expect(kept).toEqual(['aim: Meer', 'role: coach']);
});

test('what waits is added to, and kept when one leaves', async () => {
  const shown = await show(new MemoryCore(), <Screen />);
  await taps('typ');
  await taps('typ verder');
  await rests(5_000);
  expect(kept).toEqual([]);
  screen.getByText('Meer uren');
  shown.unmount();
  await rests(0);
  expect(kept).toEqual(['aim: Meer uren']);
});

test('what does not fit on the device stays, and is kept later', async () => {
  full = true;
  await show(new MemoryCore(), <Screen />);
  await taps('typ');
  await rests(600);
  screen.getByText('Meer');
  full = false;
  await act(async () => expect(await keepEverything()).toBe(true));
  expect(kept).toEqual(['aim: Meer']);
});
