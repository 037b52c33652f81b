import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { CoreFault } from '../../core/core';
import { coffeeGroup } from '../../testing/coffee-group';
import { show } from '../../testing/show';
import { SignOut } from './SignOut';

afterEach(cleanup);

it('warns about work that was not sent, and offers to send it first', async () => {
  const core = coffeeGroup('member');
  core.signOut = (evenUnsent) =>
    evenUnsent ? Promise.resolve() : Promise.reject(new CoreFault('unsent_work'));
  await show(core, <SignOut />);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Meld af' })));
  expect(screen.getByText('Nog niet alles is verstuurd.')).toBeTruthy();
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Verstuur het eerst' })));
  expect(core.calls).toEqual(['syncNow']);
  expect(screen.getByRole('button', { name: 'Meld af' })).toBeTruthy();
});
