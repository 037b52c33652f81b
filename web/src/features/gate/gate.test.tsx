import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { MemoryCore } from '../../testing/memory-core';
import { show } from '../../testing/show';
import { Gate } from './Gate';

afterEach(cleanup);

const digit = (name: string) => screen.getByRole('button', { name: `Cijfer ${name}` });

test('nothing of anyone is drawn until the PIN is right', async () => {
  const core = new MemoryCore();
  core.gate = { state: 'locked', profile: 'mine', wait: null, passkey: null, outgoing: null };
  await show(core, <Gate>geheim</Gate>);
  expect(screen.queryByText('geheim')).toBeNull();
  const open = screen.getByRole('button', { name: 'Open' });
  for (const each of ['4', '7', '1']) fireEvent.click(digit(each));
  expect(open.hasAttribute('disabled')).toBe(true);
  fireEvent.click(digit('1'));
  fireEvent.click(open);
  expect(core.calls).toEqual(['unlock mine 4711']);
  expect((screen.getByLabelText('Pincode') as HTMLInputElement).value).toBe('');
});

test('how long one waits is said exactly, and nothing can be tried meanwhile', async () => {
  const core = new MemoryCore();
  core.gate = {
    state: 'locked',
    profile: 'mine',
    wait: { until: Date.now() + 30_000, seconds: 30 },
    passkey: null,
    outgoing: null,
  };
  await show(core, <Gate>geheim</Gate>);
  screen.getByText('Nog even wachten: 30 seconden. Je teksten blijven bewaard.');
  for (const each of ['4', '7', '1', '1']) fireEvent.click(digit(each));
  expect(screen.getByRole('button', { name: 'Open' }).hasAttribute('disabled')).toBe(true);
});

test('a finger opens beside the PIN where there is one for it, also while a wrong PIN waits', async () => {
  const core = new MemoryCore();
  const finger = () => screen.queryByRole('button', { name: 'Open met je vinger of gezicht' });
  core.gate = { state: 'locked', profile: 'mine', wait: null, passkey: null, outgoing: null };
  await show(core, <Gate>geheim</Gate>);
  expect(finger()).toBeNull();
  cleanup();
  const passkey = { id: new Uint8Array([1]), salt: new Uint8Array(32) };
  core.gate = {
    state: 'locked',
    profile: 'mine',
    wait: { until: Date.now() + 30_000, seconds: 30 },
    passkey,
    outgoing: null,
  };
  await show(core, <Gate>geheim</Gate>);
  fireEvent.click(finger() ?? screen.getByText('no finger'));
  expect(core.calls).toEqual(['unlockWithPasskey mine']);
});

test('a tablet of a group asks for its code, and takes it as it is complete', async () => {
  const core = new MemoryCore();
  core.gate = { state: 'group_code', wait: null, outgoing: null };
  await show(core, <Gate>geheim</Gate>);
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'k4p-w7m' } });
  expect(core.calls).toEqual(['giveGroupCode K4PW7M']);
});

test('who is new on a tablet of a group chooses a PIN before anything else, or goes back', async () => {
  const core = new MemoryCore();
  core.gate = {
    state: 'open',
    profile: 'mine',
    shared: true,
    hasPin: false,
    hasPasskey: false,
    idleMinutes: 5,
    others: 1,
    othersUnsent: 0,
  };
  await show(core, <Gate>geheim</Gate>);
  screen.getByRole('heading', { name: 'Kies een pincode' });
  expect(screen.queryByText('geheim')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Terug naar de tablet' }));
  expect(core.calls).toEqual(['lock']);
});

test('what cannot be opened is said, with a way on', async () => {
  for (const [code, why] of [
    ['vault_damaged', /^Het slot van dit toestel is stuk\./u],
    ['storage_full', /^Dit toestel is vol\./u],
  ] as const) {
    const core = new MemoryCore();
    core.gate = { state: 'broken', code };
    await show(core, <Gate>geheim</Gate>);
    screen.getByRole('heading', { name: 'Dit gaat nu niet open' });
    screen.getByText(why);
    fireEvent.click(screen.getByRole('button', { name: 'Probeer het nog eens' }));
    expect(core.calls).toEqual(['tryAgain']);
    cleanup();
  }
});

test('who picks oneself is asked for one’s own PIN', async () => {
  const core = new MemoryCore();
  core.gate = {
    state: 'pick',
    outgoing: null,
    people: [
      { profile: 'p', face: { name: 'Piet', picture: 'boat' }, unsent: 2, wait: null },
      { profile: 'q', face: null, unsent: 0, wait: null },
    ],
  };
  await show(core, <Gate>geheim</Gate>);
  fireEvent.click(screen.getByRole('button', { name: /^Piet/ }));
  screen.getByRole('heading', { name: 'Pincode van Piet' });
  for (const each of ['1', '2', '3', '4']) fireEvent.click(digit(each));
  fireEvent.click(screen.getByRole('button', { name: 'Open' }));
  expect(core.calls).toEqual(['unlock p 1234']);

  // A place whose name cannot be read opens with its PIN all the same.
  fireEvent.click(screen.getByRole('button', { name: 'Terug' }));
  fireEvent.click(screen.getByRole('button', { name: 'Iemand' }));
  for (const each of ['4', '3', '2', '1']) fireEvent.click(digit(each));
  fireEvent.click(screen.getByRole('button', { name: 'Open' }));
  expect(core.calls).toEqual(['unlock p 1234', 'unlock q 4321']);
});
