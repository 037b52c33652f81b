import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Draft } from '../../core/core';
import { coffeeGroup, SPACE } from '../../testing/coffee-group';
import { someoneSpeaks } from '../../testing/microphone';
import { show } from '../../testing/show';
import Log from '../log/Log';

afterEach(cleanup);

async function speak(core = coffeeGroup('member')) {
  someoneSpeaks();
  const shown = await show(core, <Log space={SPACE} showing="sheet" how="speak" />);
  await act(async () => fireEvent.click(await screen.findByRole('button', { name: 'Spreek' })));
  await screen.findByText('Neemt op');
  return { core, shown };
}

it('keeps what was said when one leaves while speaking', async () => {
  const { core, shown } = await speak();
  shown.unmount();
  await vi.waitFor(async () => {
    expect(await core.drafts(SPACE)).toMatchObject([{ attachments: [{ type: 'voice', durationMs: 1000 }] }]);
  });
});

it('keeps it beside something else that one was writing', async () => {
  const replyTo = { author: 'person-fatma', month: '2026-11', entry: 'entry-99' };
  const answer: Draft = { kind: 'note', body: 'Ik ook', replyTo, about: null, attachments: [] };
  const core = coffeeGroup('member');
  await core.saveDraft(SPACE, 'entry-99', answer);
  const { shown } = await speak(core);
  shown.unmount();
  await vi.waitFor(async () => {
    expect(await core.drafts(SPACE)).toMatchObject([
      { replyTo: null, attachments: [{ type: 'voice' }] },
      { body: 'Ik ook' },
    ]);
  });
});

it('gives what was said to the sheet that stands there when a tablet was turned', async () => {
  await speak();
  // On a wide glass the sheets stand beside each other: everything is laid out anew.
  await act(async () => {
    Object.assign(globalThis, { innerWidth: 1280, innerHeight: 800 });
    window.dispatchEvent(new Event('resize'));
  });
  expect(await screen.findByRole('button', { name: 'Opnieuw' })).toBeTruthy();
  expect(screen.queryByText('Neemt op')).toBeNull();
});
