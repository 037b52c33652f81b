import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { CoreFault } from '../../core/core';
import type { RecoveryDoor, RecoveryState } from '../../core/recovery';
import { RecoveryStrip } from '../../ui/places/RecoveryStrip';
import { person } from '../../testing/entries';
import { MemoryCore } from '../../testing/memory-core';
import { show } from '../../testing/show';
import Recover from './Recover';
import RecoveryWaits from './RecoveryWaits';

afterEach(cleanup);

const FROM = Date.UTC(2026, 10, 26, 13, 0);
const door: RecoveryDoor = {
  name: 'Kees',
  picture: 'boat',
  group: 'Koffie op dinsdag',
  since: Date.UTC(2026, 2, 3),
  by: 'Sanne',
};

function recovering(stopping = false) {
  const by = person('Sanne', 'lamp');
  return {
    recovery: 'r1',
    person: person('Kees', 'boat'),
    space: 'space-1',
    by,
    from: FROM,
    stopping,
  };
}

function core(online: ConstructorParameters<typeof MemoryCore>[0] = {}) {
  const made = new MemoryCore(online);
  made.show({ view: 'session' }, { state: 'signed_out' });
  made.show({ view: 'recoveries' }, { own: null, others: [] });
  made.show(
    { view: 'waiting' },
    { sending: 'all_sent', lastSentAt: null, waiting: 0, waitingAttachments: 0, apart: 0, refused: [] },
  );
  return made;
}

const tap = (name: string | RegExp) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
    await Promise.resolve();
  });

it('says on an old device who helps and from when, and stops it in two taps', async () => {
  const made = core();
  made.show({ view: 'recoveries' }, { own: recovering(), others: [] });
  await show(made, <RecoveryStrip />);
  expect(screen.getByText(/Sanne helpt je weer in Kring.*26 november/u)).toBeTruthy();
  await tap('Was jij dit niet? Stop het');
  expect(made.acts).toEqual([]);
  await tap('Ja, stop het');
  expect(made.acts).toEqual([{ type: 'stop_recovery', person: recovering().person.id, recovery: 'r1' }]);
  act(() => made.show({ view: 'recoveries' }, { own: recovering(true), others: [] }));
  expect(screen.getByText(/Je stopte dit/u)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

it('tells a group of its own member alone', async () => {
  const made = core();
  made.show({ view: 'recoveries' }, { own: null, others: [recovering()] });
  await show(made, <RecoveryStrip space="space-2" />);
  expect(screen.queryByText(/Kees/u)).toBeNull();
  cleanup();
  await show(made, <RecoveryStrip space="space-1" />);
  expect(screen.getByText(/Sanne helpt Kees weer in Kring/u)).toBeTruthy();
});

it('asks whether it is they, and says first what happens', async () => {
  const confirmRecovery = vi.fn(() => Promise.resolve<RecoveryState>({ state: 'lapsed' }));
  const made = core({ lookAtRecovery: () => Promise.resolve(door), confirmRecovery });
  const { history } = await show(made, <Recover code="ABCDEFGH" />, '/recover/ABCDEFGH');
  expect(screen.getByText('Kees')).toBeTruthy();
  expect(screen.getByText('In Koffie op dinsdag sinds 3 maart 2026')).toBeTruthy();
  expect(screen.getByText(/Je wacht 48 uur/u)).toBeTruthy();
  await tap('Ja, dit ben ik');
  expect(confirmRecovery).toHaveBeenCalledWith('ABCDEFGH');
  expect(history.at(-1)).toBe('/');
});

it('takes the code of one’s own other device in the same box', async () => {
  const useDeviceLink = vi.fn(() => Promise.resolve());
  const made = core({ lookAtRecovery: () => Promise.reject(new CoreFault('code_wrong')), useDeviceLink });
  await show(made, <Recover code="" />, '/recover');
  fireEvent.change(screen.getByLabelText('Code, acht tekens'), { target: { value: 'k4pw 7mqr' } });
  await tap('Verder');
  expect(useDeviceLink).toHaveBeenCalledWith('K4PW 7MQR');
});

it('waits with the moment in words, and comes in when the server says so', async () => {
  const completeRecovery = vi.fn(() => Promise.resolve());
  const made = core({ completeRecovery });
  const look = vi.fn(() => Promise.resolve());
  const running = { state: 'running', from: FROM, isOpen: false, ...door } as const;
  await show(made, <RecoveryWaits waits={running} look={look} />);
  expect(screen.getByText(/vanaf donderdag 26 november/u)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Kom in Kring' })).toBeNull();
  await tap('Kijk nu');
  expect(look).toHaveBeenCalledOnce();
  expect(screen.getByText('Nog niet. Je bent op tijd terug.')).toBeTruthy();
  cleanup();
  await show(made, <RecoveryWaits waits={{ ...running, isOpen: true }} look={look} />);
  await tap('Kom in Kring');
  expect(completeRecovery).toHaveBeenCalledOnce();
});
