import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { coffeeGroup } from '../../../testing/coffee-group';
import { show } from '../../../testing/show';
import { screenSounds } from '../../../ui/speech/screen-sounds';
import type { DrawingProps, DrawnAs, DrawnTopic } from './drawing';
import { InstrumentDrawing } from './InstrumentDrawing';

afterEach(cleanup);

const STEPS = ['Ik begin', 'Ik bouw', 'Stevig'].map((words, index) => ({ id: `s${index}`, words }));

const topic = (id: string, name: string, rest: Partial<DrawnTopic>): DrawnTopic => ({
  id,
  name,
  pictogram: 'home',
  steps: STEPS,
  step: null,
  talk: false,
  ...rest,
});

const TOPICS: DrawnTopic[] = [
  topic('housing', 'Wonen', { step: 2, before: 1 }),
  topic('money', 'Geld', { step: 1, talk: true, other: 0 }),
  topic('learning', 'Leren', {}),
];

const WORDS = [
  'Wonen: Stevig. Vorige keer: Ik bouw.',
  'Geld: Ik bouw. Een ander koos: Ik begin. Hier wil je over praten.',
  'Leren: Nog niet bekeken.',
];

const DRAWN: DrawnAs[] = ['bridge', 'wheel', 'ladder', 'mixing_desk', 'path', 'list'];

async function draw(drawnAs: DrawnAs, props: Partial<DrawingProps> = {}) {
  const all = { topics: TOPICS, open: null, title: 'Hoe gaat het?', ...props };
  return show(coffeeGroup('member'), <InstrumentDrawing drawnAs={drawnAs} {...all} />);
}

/** What each topic says; a slider says its ends as well. */
const said = (drawnAs: DrawnAs) =>
  drawnAs === 'mixing_desk'
    ? WORDS.map((words) => `${words} De schuif loopt van Ik begin tot Stevig.`)
    : WORDS;

const names = (buttons: readonly HTMLElement[]) => buttons.map((button) => button.textContent);

describe.each(DRAWN)('drawn as %s', (drawnAs) => {
  it('says each topic in words on a button that opens it', async () => {
    const onOpen = vi.fn();
    await draw(drawnAs, { onOpen, open: 'money' });
    const buttons = within(screen.getByRole('list', { name: 'Hoe gaat het?' })).getAllByRole('button');
    expect(names(buttons)).toEqual(said(drawnAs));
    expect(buttons.map((button) => button.getAttribute('aria-pressed'))).toEqual(['false', 'true', 'false']);
    for (const button of buttons) fireEvent.click(button);
    expect(onOpen.mock.calls.flat()).toEqual(['housing', 'money', 'learning']);
  });

  it('says the same words where one only reads', async () => {
    await draw(drawnAs);
    expect(screen.queryByRole('button')).toBeNull();
    for (const words of said(drawnAs)) expect(screen.getByText(words)).toBeTruthy();
  });

  it('is read aloud once, topic by topic', async () => {
    const { container } = await draw(drawnAs, { onOpen: vi.fn() });
    const sounds = screenSounds(container, 'nl').map((sound) => (sound.kind === 'text' ? sound.text : ''));
    expect(sounds.filter((text) => /Wonen|Geld|Leren/u.test(text))).toEqual(said(drawnAs));
  });

  it('tells whose wish and whose view it is', async () => {
    await draw(drawnAs, { whose: 'Jo', otherBy: 'Sanne' });
    expect(screen.getByText(/Sanne koos: Ik begin\. Hier wil Jo over praten\./u)).toBeTruthy();
    expect(screen.queryByText(/Een ander/u)).toBeNull();
  });

  it('tells of a topic that asks for words alone whether something was told', async () => {
    const told = [
      topic('need', 'Wat heb ik nodig?', { steps: [], told: true }),
      topic('self', 'Wat kan ik zelf?', { steps: [] }),
    ];
    await draw(drawnAs, { topics: told });
    expect(screen.getByText('Wat heb ik nodig?: In eigen woorden.')).toBeTruthy();
    expect(screen.getByText('Wat kan ik zelf?: Nog niet bekeken.')).toBeTruthy();
  });
});

describe('the key', () => {
  it('names the steps of a bridge and the marks that are drawn', async () => {
    await draw('bridge');
    const key = within(screen.getByRole('list', { name: 'Wat je ziet' })).getAllByRole('listitem');
    expect(names(key)).toEqual([
      'Ik begin',
      'Ik bouw',
      'Stevig',
      'Nog niet bekeken',
      'Vorige keer',
      'Zo ziet een ander het',
      'Hier wil ik over praten',
    ]);
  });

  it('leaves out what is not drawn', async () => {
    await draw('bridge', { topics: [topic('money', 'Geld', { step: 1 })] });
    const key = within(screen.getByRole('list', { name: 'Wat je ziet' })).getAllByRole('listitem');
    expect(names(key)).toEqual(['Ik begin', 'Ik bouw', 'Stevig']);
  });
});

it('opens a spoke of the wheel by a tap on the spoke itself', async () => {
  const onOpen = vi.fn();
  const { container } = await draw('wheel', { onOpen });
  const spoke = container.querySelector('[data-topic="learning"]');
  if (!spoke) throw new Error('no spoke to tap');
  fireEvent.click(spoke);
  expect(onOpen).toHaveBeenCalledWith('learning');
});

it('stands on one rung of the ladder, and says which rungs there are', async () => {
  const { container } = await draw('ladder', { topics: [topic('part', 'Meedoen', { step: 1 })] });
  expect(container.querySelector('[data-now]')?.textContent).toBe('Ik bouw');
  expect(screen.getByText('De sporten, van laag naar hoog: Ik begin; Ik bouw; Stevig')).toBeTruthy();
});

it('is at one place of the path, and says which places there are', async () => {
  const { container } = await draw('path', { topics: [topic('way', 'Op weg', { step: 0 })] });
  expect(container.querySelector('[data-now]')?.textContent).toBe('Ik begin');
  expect(screen.getByText('De plekken, van begin tot eind: Ik begin; Ik bouw; Stevig')).toBeTruthy();
});
