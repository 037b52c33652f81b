import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { coffeeGroup } from '../../testing/coffee-group';
import { show } from '../../testing/show';
import { OtherWays } from '../sign-in/OtherWays';
import { Passkeys } from './Passkeys';

vi.mock('../sign-in/can-passkey', () => ({ canPasskey: () => true }));
afterEach(cleanup);

function tablet(shared: boolean) {
  const core = coffeeGroup('member');
  core.vault.watch = (listen) => {
    listen({
      state: 'open',
      profile: 'mine',
      shared,
      hasPin: true,
      hasPasskey: false,
      idleMinutes: 5,
      others: 1,
      othersUnsent: 0,
    });
    return () => undefined;
  };
  core.online.ways = () => Promise.resolve({ passkeys: true, organisations: [] });
  core.online.passkeys = () => Promise.resolve([]);
  return core;
}

const why = /Dit is een tablet van de groep/u;

it('makes a passkey on a device of one person, and none on a tablet of the group', async () => {
  await show(tablet(false), <Passkeys />);
  expect(screen.getByRole('button', { name: 'Zet aan op dit toestel' })).toBeTruthy();
  expect(screen.queryByText(why)).toBeNull();
  cleanup();
  await show(tablet(true), <Passkeys />);
  expect(screen.queryByRole('button', { name: 'Zet aan op dit toestel' })).toBeNull();
  expect(screen.getByText(why)).toBeTruthy();
});

it('signs nobody in with the finger, face or pin of a tablet of the group', async () => {
  await show(tablet(false), <OtherWays shared={false} onIn={() => undefined} />);
  expect(screen.getByRole('button')).toBeTruthy();
  cleanup();
  await show(tablet(true), <OtherWays shared onIn={() => undefined} />);
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText(why)).toBeTruthy();
});
