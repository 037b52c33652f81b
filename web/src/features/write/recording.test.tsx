import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { CoreFault } from '../../core/core';
import { coffeeGroup, SPACE } from '../../testing/coffee-group';
import { noMicrophone, someoneSpeaks } from '../../testing/microphone';
import { show } from '../../testing/show';
import Log from '../log/Log';

afterEach(cleanup);

const tap = (name: string) => act(async () => fireEvent.click(await screen.findByRole('button', { name })));

async function speaking() {
  const core = coffeeGroup('member');
  someoneSpeaks();
  await show(core, <Log space={SPACE} showing="sheet" how="speak" />, `/g/${SPACE}/write`);
  await tap('Spreek');
  await screen.findByText('Neemt op');
  return core;
}

it('puts what is being said in the group once, however often one taps', async () => {
  const core = await speaking();
  const post = screen.getByRole('button', { name: 'Zet in de groep' });
  await act(async () => {
    fireEvent.click(post);
    fireEvent.click(post);
  });
  await vi.waitFor(() => expect(core.commands).toHaveLength(1));
  expect(core.commands).toMatchObject([{ attachments: [{ type: 'voice', durationMs: 1000 }] }]);
});

it('keeps what was said when the group cannot get it', async () => {
  const core = await speaking();
  vi.spyOn(core, 'run').mockRejectedValue(new CoreFault('storage_full'));
  await tap('Zet in de groep');
  expect(await screen.findByRole('button', { name: 'Opnieuw' })).toBeTruthy();
  document.dispatchEvent(new Event('visibilitychange'));
  expect(await core.drafts(SPACE)).toMatchObject([{ attachments: [{ type: 'voice' }] }]);
});

it('puts nothing in the group without what was said, and keeps that when there is room', async () => {
  const core = await speaking();
  const full = vi.spyOn(core, 'attachVoice').mockRejectedValue(new CoreFault('storage_full'));
  await tap('Zet in de groep');
  expect((await screen.findByRole('alert')).textContent).toContain('Dit toestel is vol.');
  expect(core.commands).toEqual([]);
  full.mockRestore();
  await tap('Probeer opnieuw');
  await tap('Zet in de groep');
  await vi.waitFor(() => expect(core.commands).toMatchObject([{ attachments: [{ type: 'voice' }] }]));
});

it('keeps the old recording until there is a new one', async () => {
  const core = await speaking();
  await tap('Stop');
  noMicrophone('denied');
  await tap('Opnieuw');
  expect(screen.getByRole('button', { name: 'Opnieuw' })).toBeTruthy();
  someoneSpeaks();
  await tap('Opnieuw');
  await screen.findByText('Neemt op');
  await tap('Stop');
  await tap('Zet in de groep');
  await vi.waitFor(() => expect(core.commands).toHaveLength(1));
  expect(core.commands).toMatchObject([{ attachments: [{ type: 'voice' }] }]);
  expect(core.commands[0]).toHaveProperty('attachments.length', 1);
});
