import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { MemoryCore } from '../../testing/memory-core';
import { show } from '../../testing/show';
import { keepBeforeReload } from '../keeping/before-reload';
import { CloseUp } from './CloseUp';

afterEach(cleanup);

test('it closes over no words that could not be kept', async () => {
  const core = new MemoryCore();
  core.gate = {
    state: 'open',
    profile: 'mine',
    shared: false,
    hasPin: true,
    hasPasskey: false,
    idleMinutes: 15,
    others: 0,
    othersUnsent: 0,
  };
  await show(core, <CloseUp />);
  const close = screen.getByRole('button', { name: 'Sluit af' });
  const takeBack = keepBeforeReload(() => Promise.resolve(false));
  fireEvent.click(close);
  await screen.findByText(/^Dit lukte niet\. Wat je schreef, staat er nog\./u);
  expect(core.calls).toEqual([]);

  takeBack();
  fireEvent.click(close);
  await expect.poll(() => core.calls).toEqual(['lock']);
});
