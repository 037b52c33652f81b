import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { anna, coffeeGroup, SPACE } from '../../testing/coffee-group';
import { GroupLife, TODAY } from '../../testing/group-life';
import { show } from '../../testing/show';
import Closing from './Closing';

afterEach(cleanup);

async function round(as: string) {
  const core = coffeeGroup(as);
  new GroupLife(core, as);
  await show(core, <Closing space={SPACE} meeting={TODAY} />);
  return core;
}

/** A tap at a moment of its own: hands need time to pass a tablet on. */
async function tap(button: HTMLElement, at: number) {
  const event = new MouseEvent('click', { bubbles: true });
  Object.defineProperty(event, 'timeStamp', { value: at });
  fireEvent(button, event);
  await Promise.resolve();
}

const turnOf = () => within(screen.getByRole('heading', { level: 2 }));

it('answers with one tap, moves to the next seat, and ends with one calm sentence', async () => {
  const core = await round('steward');
  for (const [turn, name] of ['Piet', 'Samira', 'Youssef', 'Willem', 'Jo', 'Ineke'].entries()) {
    await turnOf().findByText(name);
    await tap(screen.getByRole('button', { name: 'Rustig' }), (turn + 1) * 2000);
  }
  expect(await screen.findByText('Fijn dat je er was.')).toBeTruthy();
  expect(core.commands).toMatchObject([
    { seat: 'person-piet' },
    { seat: 'person-samira' },
    { seat: 'person-youssef' },
    { seat: 'person-willem' },
    { seat: 'person-jo' },
    { seat: 'person-ineke' },
  ]);
});

it('takes two quick taps for one', async () => {
  const core = await round('steward');
  await tap(screen.getByRole('button', { name: 'Blij' }), 1000);
  await turnOf().findByText('Samira');
  await tap(screen.getByRole('button', { name: 'Blij' }), 1150);
  expect(core.commands).toHaveLength(1);
});

it('lets anyone at the table go first or change an answer, and never shows what was said', async () => {
  const core = await round('steward');
  fireEvent.click(screen.getByRole('button', { name: /Anna/ }));
  await turnOf().findByText('Anna');
  expect(within(screen.getByRole('group')).queryByText('Blij')).toBeNull();
  await tap(screen.getByRole('button', { name: 'Ik zeg niets' }), 1000);
  await turnOf().findByText('Piet');
  expect(core.commands).toMatchObject([{ seat: 'person-anna', answer: 'silent' }]);
});

it('asks a member for the own seat alone', async () => {
  const core = await round('member');
  expect(within(screen.getByRole('group')).getAllByRole('button')).toHaveLength(1);
  await tap(screen.getByRole('button', { name: 'Vol hoofd' }), 1000);
  expect(await screen.findByText('Fijn dat je er was.')).toBeTruthy();
  expect(core.commands).toMatchObject([{ type: 'answer_closing', seat: 'person-jo', answer: 'full_head' }]);
});

it('gives a seat to who says to be here', async () => {
  const core = coffeeGroup('member');
  const seats = [{ person: anna, answer: 'glad' as const, onOwnPhone: false }];
  core.show(
    { view: 'closing', space: SPACE, meeting: TODAY },
    { title: 'Koffie', seats, wholeTable: false, waiting: 0 },
  );
  await show(core, <Closing space={SPACE} meeting={TODAY} />);
  expect(screen.queryByText('Fijn dat je er was.')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Ja, ik was erbij' }));
  expect(core.commands).toMatchObject([{ type: 'correct_presence', meeting: TODAY, state: 'here' }]);
});
