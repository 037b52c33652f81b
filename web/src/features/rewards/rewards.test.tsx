import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { RewardView } from '../../core/types/RewardView';
import type { StepView } from '../../core/types/StepView';
import { coffeeGroup } from '../../testing/coffee-group';
import { show } from '../../testing/show';
import { givingsOf } from './givings';
import { OffersReward } from './OffersReward';
import { OwnReward } from './OwnReward';

afterEach(cleanup);

const COUNTS = 'Deze bon telt niet mee.';
const NOON = new Date(2026, 10, 24, 12).getTime();
const person = (id: string, name: string, isMe: boolean) => ({ id, name, picture: 'tree' as const, isMe });

function reward(more: Partial<RewardView> = {}): RewardView {
  return {
    by: person('anna', 'Anna', false),
    step: 's',
    euros: 25,
    counts: COUNTS,
    at: NOON,
    given: null,
    received: null,
    waits: false,
    ...more,
  };
}

function step(rewards: RewardView[]): StepView {
  return {
    step: 's',
    cutOf: null,
    words: { said: { text: 'De post op één stapel.', voice: null }, at: NOON, helper: null },
    day: null,
    state: { type: 'to_do' },
    went: null,
    rewards,
  };
}

const GIVINGS = givingsOf([
  {
    organisation: 'work',
    name: 'Welzijn',
    version: 3,
    givesRewards: true,
    arrangements: { rewards: { counts: COUNTS, least: 20, most: 60 }, guardRails: [] },
  },
]);

it('tells who promised it and how it counts, can be heard, and hears that it came', async () => {
  const core = coffeeGroup('member');
  await show(core, <OwnReward space="own" reward={reward()} />);
  screen.getByText('Voor deze stap krijg je een bon van 25 euro van Anna.');
  screen.getByText(`Zo telt het mee: ${COUNTS}`);
  screen.getByRole('button', { name: 'Luister over de bon van Anna' });
  await act(async () => fireEvent.click(screen.getByRole('button', { name: /^Ik heb hem gekregen/ })));
  expect(core.commands).toMatchObject([
    { type: 'receive', from: 'anna', step: 's', received: { type: 'on', day: '2026-11-24' } },
  ]);
});

it('tells that it was given, and that it did not come yet', async () => {
  const core = coffeeGroup('member');
  await show(core, <OwnReward space="own" reward={reward({ given: '2026-11-20' })} />);
  screen.getByText(/^Anna zegt: gegeven op .*20 november/);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: /^Nog niet gekregen/ })));
  expect(core.commands).toMatchObject([{ type: 'receive', received: { type: 'not' } }]);
});

const offers = (rewards: RewardView[], givings = GIVINGS) => (
  <OffersReward
    space="piets"
    of={person('piet', 'Piet', false)}
    area="money"
    step={step(rewards)}
    givings={givings}
  />
);

it('has nothing to promise where rewards are off', async () => {
  await show(coffeeGroup('member'), offers([], []));
  expect(screen.queryByRole('button')).toBeNull();
});

it('promises whole euros within the range alone, with how they count', async () => {
  const core = coffeeGroup('member');
  await show(core, offers([]));
  fireEvent.click(screen.getByRole('button', { name: /^Beloof een bon bij deze stap/ }));
  screen.getByText(COUNTS);
  for (const amount of ['', '19', '61', '24,50', '24.5', '-25', 'veel']) {
    fireEvent.change(screen.getByLabelText('Hoeveel euro?'), { target: { value: amount } });
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Beloof deze bon' })));
    screen.getByText(/^Dit bedrag kan hier niet/);
  }
  expect(core.commands).toEqual([]);
  fireEvent.change(screen.getByLabelText('Hoeveel euro?'), { target: { value: '25' } });
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Beloof deze bon' })));
  const says = { type: 'offer', organisation: 'work', version: 3, euros: 25, counts: COUNTS };
  expect(core.commands).toMatchObject([{ type: 'reward', of: 'piet', area: 'money', step: 's', says }]);
});

it('is given, and after that promised no other way', async () => {
  const mine = { by: person('me', 'Anna', true) };
  const core = coffeeGroup('member');
  await show(core, offers([reward(mine)]));
  screen.getByRole('button', { name: /^Ander bedrag/ });
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Ik heb hem gegeven' })));
  expect(core.commands).toMatchObject([{ type: 'reward', says: { type: 'given', on: '2026-11-24' } }]);
  cleanup();
  const given = { ...mine, given: '2026-11-24', received: { type: 'on' as const, day: '2026-11-24' } };
  await show(coffeeGroup('member'), offers([reward(given)]));
  expect(screen.queryByRole('button', { name: /^Ander bedrag/ })).toBeNull();
  screen.getByText(/^Piet zegt: gekregen op/);
});
