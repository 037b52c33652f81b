import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { CoreContext } from '../ui/core-access/core-context';
import { TextProvider } from '../ui/text/TextProvider';
import type { MemoryCore } from './memory-core';

/** Shows a screen with a core, in Dutch, at a place of its own. Waits until the texts are there. */
export async function show(core: MemoryCore, screen: ReactNode, path = '/') {
  const { hook, history } = memoryLocation({ path, record: true });
  // A phone, as most people have.
  Object.assign(globalThis, { innerWidth: 360, innerHeight: 740 });
  const shown = await act(() =>
    Promise.resolve(
      render(
        <CoreContext value={core}>
          <TextProvider>
            <Router hook={hook}>{screen}</Router>
          </TextProvider>
        </CoreContext>,
      ),
    ),
  );
  return { ...shown, history };
}
