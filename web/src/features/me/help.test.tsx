import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Routes } from '../../app/routes';
import { coffeeGroup } from '../../testing/coffee-group';
import { person } from '../../testing/entries';
import { show } from '../../testing/show';
import { HelpStrip } from '../../ui/places/HelpStrip';
import { Help } from './Help';

afterEach(cleanup);

const me = person('Jo', 'bird', true);
const sanne = person('Sanne', 'lamp');

function session(minutesLeft: number | null) {
  const help =
    minutesLeft === null ? null : { helper: { type: 'person' as const, person: sanne }, minutesLeft };
  return { state: 'signed_in' as const, me, mustSignInAgain: false, help, helpRanOut: false };
}

it('asks first who helps, and keeps no name of someone else', async () => {
  const core = coffeeGroup('member');
  core.show(
    { view: 'sight_choices' },
    { people: [{ person: sanne, title: 'social_worker', groups: ['Koffie'] }], groups: [] },
  );
  await show(core, <Help />);
  const begin = screen.getByRole<HTMLButtonElement>('button', { name: 'Begin: een half uur' });
  expect(begin.disabled).toBe(true);
  fireEvent.click(screen.getByRole('radio', { name: /^Iemand anders/ }));
  await act(async () => fireEvent.click(begin));
  fireEvent.click(screen.getByRole('radio', { name: /^Sanne/ }));
  await act(async () => fireEvent.click(begin));
  expect(core.calls).toEqual(['beginHelp someone', `beginHelp ${sanne.id}`]);
});

it('says on the screen who helps and for how long, until one stops', async () => {
  const core = coffeeGroup('member');
  core.show({ view: 'session' }, session(28));
  await show(core, <HelpStrip />);
  expect(screen.getByRole('region', { name: 'Hulp' }).textContent).toMatch(
    /Sanne.? helpt jou\. Nog .?28.? minuten/,
  );
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Stop de hulp' })));
  expect(core.calls).toEqual(['endHelp']);
  act(() => core.show({ view: 'session' }, session(null)));
  expect(screen.queryByRole('region', { name: 'Hulp' })).toBeNull();
});

it('closes the place when the half hour is over, and not when one stops', async () => {
  for (const [ranOut, locked] of [
    [true, ['lock']],
    [false, []],
  ] as const) {
    const core = coffeeGroup('member');
    if (core.gate.state === 'open') core.gate = { ...core.gate, hasPin: true };
    core.show({ view: 'session' }, session(12));
    await show(core, <Routes />);
    await act(async () => core.show({ view: 'session' }, { ...session(null), helpRanOut: ranOut }));
    expect(core.calls.filter((call) => call === 'lock')).toEqual(locked);
    cleanup();
  }
});
