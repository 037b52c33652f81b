import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { CoreFault } from '../../core/core';
import type { OwnDevice } from '../../core/devices';
import { coffeeGroup } from '../../testing/coffee-group';
import { show } from '../../testing/show';
import { Devices } from './Devices';

afterEach(cleanup);

const here: OwnDevice = {
  id: 'here',
  kind: 'phone',
  since: Date.UTC(2026, 10, 3, 9),
  usedAt: Date.UTC(2026, 10, 24, 9, 40),
  isThis: true,
  held: [{ name: 'Koffie op dinsdag', since: Date.UTC(2026, 10, 3, 9) }],
  kept: [],
  end: null,
};
const lost: OwnDevice = { ...here, id: 'lost', kind: 'tablet', isThis: false };

it('ends a lost device in two taps and says that it is not confirmed, until it is', async () => {
  const core = coffeeGroup('member');
  let now: OwnDevice[] = [here, lost];
  const ended: string[] = [];
  core.online.devices = () => Promise.resolve(now);
  core.online.endDevice = (device) => {
    ended.push(device);
    now = [here, { ...lost, end: { at: core.now(), by: 'person', lastWords: 0, wipedAt: null } }];
    return Promise.resolve();
  };
  await show(core, <Devices />);
  const tablet = within(screen.getByRole('article', { name: 'Tablet' }));
  expect(tablet.getByText('Hierop staat: Koffie op dinsdag')).toBeTruthy();
  expect(screen.getByRole('article', { name: 'Deze telefoon' })).toBeTruthy();
  fireEvent.click(tablet.getByRole('button', { name: 'Sluit dit toestel af' }));
  await act(async () => fireEvent.click(tablet.getByRole('button', { name: 'Ja, sluit af' })));
  expect(ended).toEqual(['lost']);
  expect(tablet.getByText('Nog niet bevestigd.')).toBeTruthy();
  now = [here, { ...lost, end: { at: core.now(), by: 'person', lastWords: 2, wipedAt: core.now() } }];
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Kijk opnieuw' })));
  expect(tablet.getByText('Leeg.')).toBeTruthy();
  expect(tablet.getByText(/nog 2 dingen van dit toestel/u)).toBeTruthy();
});

it('says that it needs internet', async () => {
  const core = coffeeGroup('member');
  core.online.devices = () => Promise.reject(new CoreFault('offline'));
  await show(core, <Devices />);
  expect(screen.getByText('Er is nu geen internet. Dit kan als er internet is.')).toBeTruthy();
});
