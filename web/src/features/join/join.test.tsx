import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { CoreFault } from '../../core/core';
import { person } from '../../testing/entries';
import { MemoryCore } from '../../testing/memory-core';
import { show } from '../../testing/show';
import Join from './Join';

afterEach(cleanup);

function door() {
  const join = vi.fn(() => Promise.resolve('space-1'));
  const core = new MemoryCore({
    requestCode: () => Promise.resolve(),
    signIn: () => Promise.resolve(),
    lookUp: (code) =>
      code === 'K4PW7M'
        ? Promise.resolve({ name: 'Koffie op dinsdag', kind: 'peer_group', organisation: 'Welzijn Noord' })
        : Promise.reject(new CoreFault('code_wrong')),
    join,
    makeJoinCode: () => Promise.reject(new CoreFault('offline')),
  });
  core.show({ view: 'session' }, { state: 'signed_out' });
  core.show(
    { view: 'waiting' },
    { sending: 'all_sent', lastSentAt: null, waiting: 0, waitingAttachments: 0, apart: 0, refused: [] },
  );
  return { core, join };
}

const type = (label: string, value: string) =>
  act(() => Promise.resolve(fireEvent.change(screen.getByLabelText(label), { target: { value } })));

it('knocks with a code, a name and a picture', async () => {
  const { core, join } = door();
  const { history } = await show(core, <Join code="" />, '/join');
  await type('Code van de groep, zes tekens', 'k4p w7m');
  expect(screen.getByRole('heading', { name: 'Koffie op dinsdag' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Klop aan' }));
  expect(screen.getByText('Kies nog een naam. Een voornaam is genoeg.')).toBeTruthy();
  await type('Kies een naam', ' Jo ');
  fireEvent.click(screen.getByRole('radio', { name: 'Vogel' }));
  await act(() => Promise.resolve(fireEvent.click(screen.getByRole('button', { name: 'Klop aan' }))));
  expect(join).toHaveBeenCalledWith('K4PW7M', 'Jo', 'bird', false);
  expect(history.at(-1)).toBe('/g/space-1');
});

it('says that a code is wrong, and keeps what was typed', async () => {
  const { core } = door();
  await show(core, <Join code="XXXXXX" />, '/join/XXXXXX');
  expect(screen.getByRole('alert').textContent).toBe('Deze code klopt niet. Kijk nog eens goed.');
  expect((screen.getByLabelText('Code van de groep, zes tekens') as HTMLInputElement).value).toBe('XXXXXX');
  expect(screen.queryByRole('button', { name: 'Klop aan' })).toBeNull();
});

it('does not knock for someone whose session has ended, and shows where to sign in', async () => {
  const { core, join } = door();
  core.show(
    { view: 'session' },
    {
      state: 'signed_in',
      me: person('Jo', 'bird', true),
      mustSignInAgain: true,
      help: null,
      helpRanOut: false,
    },
  );
  await show(core, <Join code="K4PW7M" />, '/join/K4PW7M');
  await act(() => Promise.resolve(fireEvent.click(screen.getByRole('button', { name: 'Klop aan' }))));
  expect(screen.getByRole('alert').textContent).toBe('Meld je eerst weer aan. Alles blijft bewaard.');
  expect(screen.getByRole('link', { name: 'Aanmelden' }).getAttribute('href')).toBe('/sign-in/then/K4PW7M');
  expect(join).not.toHaveBeenCalled();
});

it('says that someone has this name and picture, and knocks so all the same when one wants to', async () => {
  const { core, join } = door();
  join.mockRejectedValueOnce(new CoreFault('looks_alike'));
  const { history } = await show(core, <Join code="K4PW7M" />, '/join/K4PW7M');
  await type('Kies een naam', 'Jo');
  await act(() => Promise.resolve(fireEvent.click(screen.getByRole('button', { name: 'Klop aan' }))));
  expect(screen.getByText('Er is al een Jo met dit plaatje.')).toBeTruthy();
  await act(() =>
    Promise.resolve(fireEvent.click(screen.getByRole('button', { name: 'Ik wil toch zo heten' }))),
  );
  expect(join).toHaveBeenLastCalledWith('K4PW7M', 'Jo', expect.any(String), true);
  expect(history.at(-1)).toBe('/g/space-1');
});
