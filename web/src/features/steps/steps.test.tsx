import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { GoalView } from '../../core/types/GoalView';
import type { StepView } from '../../core/types/StepView';
import { coffeeGroup } from '../../testing/coffee-group';
import { show } from '../../testing/show';
import { AREAS, examplesOf } from './areas';
import { dayAfter, isForToday } from './days';
import Steps from './Steps';

afterEach(cleanup);

const SPACE = 'own';
const NOON = new Date(2026, 10, 24, 12).getTime();
const words = (text: string) => ({ said: { text, voice: null }, at: NOON, helper: null });

function step(id: string, more: Partial<StepView> = {}): StepView {
  return {
    step: id,
    cutOf: null,
    words: words(`Stap ${id}`),
    day: '2026-11-24',
    state: { type: 'to_do' },
    went: null,
    rewards: [],
    ...more,
  };
}

function goal(id: string, more: Partial<GoalView> = {}): GoalView {
  return {
    goal: id,
    area: 'money',
    setAt: NOON,
    from: null,
    wish: words('Rust.'),
    words: words(`Doel ${id}`),
    first: false,
    state: 'going_on',
    stateAt: NOON,
    back: [],
    steps: [],
    ...more,
  };
}

async function shows(
  goals: GoalView[],
  id: string | null,
  what: string | null = null,
  which: string | null = null,
) {
  const core = coffeeGroup('member');
  core.show({ view: 'steps' }, { space: SPACE, goals, rewards: [], waits: false });
  const shown = await show(core, <Steps id={id} what={what} which={which} />);
  return { core, ...shown };
}

describe('today', () => {
  it('begins with an open seat', async () => {
    await shows([], null);
    expect(screen.getByRole('link', { name: 'Begin met een wens' }).getAttribute('href')).toBe('/steps/new');
  });

  it('holds what is meant for today or was meant for earlier, and nothing that is for later or rests', async () => {
    await shows(
      [
        goal('a', {
          steps: [
            step('van vandaag'),
            step('van eerder', { day: '2026-11-20' }),
            step('van morgen', { day: '2026-11-25' }),
            step('zonder dag', { day: null }),
            step('rust', { state: { type: 'rests' } }),
            step('gedaan', { state: { type: 'done', on: '2026-11-24' } }),
          ],
        }),
        goal('b', { state: 'rests', steps: [step('van een doel dat rust')] }),
      ],
      null,
    );
    const list = screen.getByRole('list', { name: 'Vandaag' });
    const read = within(list)
      .getAllByText(/^Stap /)
      .map((each) => each.textContent);
    expect(read).toEqual(['Stap van vandaag', 'Stap van eerder', 'Stap gedaan']);
    expect(list.textContent).not.toMatch(/te laat|gemist|mislukt|\d van \d/iu);
  });

  it('moves a step to tomorrow, and does it', async () => {
    const { core } = await shows([goal('a', { steps: [step('s')] })], null);
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Morgen' })));
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Gedaan' })));
    const parts = core.commands.map((command) => (command.type === 'set_step' ? command.parts : []));
    expect(parts).toEqual([
      [{ type: 'day', day: '2026-11-25' }],
      [{ type: 'state', state: { type: 'done', on: '2026-11-24' } }],
    ]);
  });
});

describe('a question', () => {
  it('keeps a wish under one goal, and goes on once it is kept', async () => {
    const { core, history } = await shows([], 'new', 'money');
    fireEvent.change(screen.getByLabelText('In jouw woorden'), { target: { value: 'Rust om de post.' } });
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Verder' })));
    const [said] = core.commands;
    if (said?.type !== 'set_goal') throw new Error('a goal is set');
    expect(said.parts).toEqual([{ type: 'wish', said: { text: 'Rust om de post.', voice: null } }]);
    expect(history.at(-1)).toBe(`/steps/${said.goal}/goal`);
  });

  it('is made of a topic of the map', async () => {
    const { core } = await shows([], 'new', 'money', 'a1.money-letters');
    fireEvent.change(screen.getByLabelText('In jouw woorden'), { target: { value: 'Rust.' } });
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Verder' })));
    expect(core.commands).toMatchObject([{ from: { assessment: 'a1', topic: 'money-letters' } }]);
  });

  it('shows examples of its own area and fills nothing in', async () => {
    await shows([goal('a')], 'a', 'step');
    screen.getByText('Alle brieven op één stapel leggen.');
    expect((screen.getByLabelText('In jouw woorden') as HTMLTextAreaElement).value).toBe('');
  });

  it('cuts a step: the piece knows what it was cut of and takes the day, the whole keeps none', async () => {
    const { core } = await shows([goal('a', { steps: [step('groot')] })], 'a', 'cut', 'groot');
    fireEvent.change(screen.getByLabelText('In jouw woorden'), { target: { value: 'Eén brief.' } });
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Verder' })));
    const [piece, whole] = core.commands;
    expect(piece).toMatchObject({
      cutOf: 'groot',
      parts: [
        { type: 'step', said: { text: 'Eén brief.' } },
        { type: 'day', day: '2026-11-24' },
      ],
    });
    expect(whole).toMatchObject({ step: 'groot', parts: [{ type: 'day', day: null }] });
  });
});

it('has two examples for each area', () => {
  expect(AREAS.flatMap(examplesOf)).toHaveLength(22);
});

it('knows days over the end of a month, and that no day is not today', () => {
  expect(dayAfter(new Date(2026, 10, 30, 23, 59).getTime(), 1)).toBe('2026-12-01');
  expect(isForToday(null, NOON)).toBe(false);
  expect(isForToday('2026-11-23', NOON)).toBe(true);
  expect(isForToday('2026-11-25', NOON)).toBe(false);
});
