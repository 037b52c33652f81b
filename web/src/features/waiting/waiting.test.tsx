import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { coffeeGroup } from '../../testing/coffee-group';
import { GroupLife } from '../../testing/group-life';
import { show } from '../../testing/show';
import Waiting from './Waiting';

afterEach(cleanup);

async function waits(as: string) {
  const core = coffeeGroup(as);
  new GroupLife(core, as);
  await show(core, <Waiting />);
  return core;
}

it('tries again when one asks', async () => {
  const core = await waits('member');
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Probeer nu' })));
  expect(core.calls).toEqual(['syncNow']);
});

it('keeps what was not placed until one chooses, and asks once before it goes', async () => {
  const core = await waits('member');
  const boxed = within(screen.getByRole('article', { name: 'Bericht' }));
  expect(boxed.getByText('Ik ging ook met de bus. Lijn 4 stopt voor de deur.')).toBeTruthy();
  await act(async () => fireEvent.click(boxed.getByRole('button', { name: 'Probeer opnieuw' })));
  fireEvent.click(boxed.getByRole('button', { name: 'Gooi weg' }));
  expect(core.calls).toEqual(['retry command-1']);
  expect(boxed.getByText('Weggooien? Dan is het weg.')).toBeTruthy();
  await act(async () => fireEvent.click(boxed.getByRole('button', { name: 'Gooi weg' })));
  expect(core.calls).toEqual(['retry command-1', 'discard command-1']);
});

it('is calm when everything is sent', async () => {
  await waits('steward');
  expect(screen.getByText('Alles van jou is geplaatst.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Probeer nu' })).toBeNull();
});
