import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { coffeeGroup, SPACE } from '../../../testing/coffee-group';
import { someoneSpeaks } from '../../../testing/microphone';
import { show } from '../../../testing/show';
import { screenSounds } from '../../../ui/speech/screen-sounds';
import type { Instrument } from '../instrument';
import { withoutAnswer, type Answers } from './answers';
import { Fill, type FillProps } from './Fill';
import { questionsAsked } from './flow';

afterEach(cleanup);

const INSTRUMENT: Instrument = {
  organisation: null,
  id: 'small-bridge',
  version: 1,
  drawnAs: 'bridge',
  filledInBy: ['participant'],
  topics: [
    { id: 'money', area: 'money', pictogram: 'money', selfViewOnly: false },
    { id: 'work', area: 'work', pictogram: 'work', selfViewOnly: false },
  ],
  scales: [{ id: 'firmness', steps: ['begin', 'build', 'firm'] }],
  questions: [
    { id: 'money-now', topic: 'money', asks: 'scale', scale: 'firmness' },
    {
      id: 'money-what',
      topic: 'money',
      asks: 'choice',
      choices: ['letters', 'rent'],
      pictograms: ['note', 'home'],
      askedWhen: { question: 'money-now', answers: ['begin'] },
    },
    {
      id: 'money-rent',
      topic: 'money',
      asks: 'words',
      askedWhen: { question: 'money-what', answers: ['rent'] },
    },
    { id: 'money-wish', topic: 'money', asks: 'words' },
    { id: 'work-now', topic: 'work', asks: 'voice' },
  ],
  texts: {
    nl: {
      title: 'Kleine brug',
      'topic.money': 'Geld',
      'topic.money.about': 'Wat er binnenkomt en weer uitgaat.',
      'topic.work': 'Werk',
      'question.money-now': 'Hoe staat het met je geld?',
      'question.money-what': 'Waar gaat het over?',
      'question.money-rent': 'Wat is er met de huur?',
      'question.money-wish': 'Wat wil je anders?',
      'question.work-now': 'Vertel over je werk.',
      'scale.firmness.begin': 'Ik begin',
      'scale.firmness.build': 'Ik bouw',
      'scale.firmness.firm': 'Stevig',
      'choice.money-what.letters': 'Brieven',
      'choice.money-what.rent': 'Huur',
    },
  },
};

interface Told {
  answers: Answers;
  talk: string[];
  done: boolean;
}

/** A caller that keeps what is answered, as a screen does. */
function Keeping({ onTell, ...props }: { onTell: (part: Partial<Told>) => void } & Partial<FillProps>) {
  const [answers, setAnswers] = useState<Answers>({});
  const [talk, setTalk] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState<string | null>(null);
  return (
    <Fill
      instrument={INSTRUMENT}
      topic={null}
      at={at}
      answers={answers}
      talk={talk}
      space={SPACE}
      back="/map"
      onAnswer={(id, answer) => {
        const now = answer ? { ...answers, [id]: answer } : withoutAnswer(answers, id);
        setAnswers(now);
        onTell({ answers: now });
      }}
      onTalk={(topic, ticked) => {
        const now = ticked ? [...talk, topic] : [...talk].filter((each) => each !== topic);
        setTalk(new Set(now));
        onTell({ talk: now });
      }}
      onGo={setAt}
      onDone={() => onTell({ done: true })}
      {...props}
    />
  );
}

async function fill(props: Partial<FillProps> = {}) {
  const told: Told = { answers: {}, talk: [], done: false };
  const shown = await show(
    coffeeGroup('member'),
    <Keeping onTell={(part) => Object.assign(told, part)} {...props} />,
  );
  return { told, ...shown };
}

const asks = () => screen.getByRole('heading', { level: 2 }).textContent;
const tap = (name: string) => act(() => fireEvent.click(screen.getByRole('button', { name })));
const choose = (name: string) => act(() => fireEvent.click(screen.getByRole('radio', { name })));

describe('filling in', () => {
  it('asks one question at a time, and ends after the last', async () => {
    const { told } = await fill();
    expect(asks()).toBe('Hoe staat het met je geld?');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Geld');
    choose('Stevig');
    tap('Verder');
    expect(asks()).toBe('Wat wil je anders?');
    act(() => fireEvent.change(screen.getByLabelText('In jouw woorden'), { target: { value: 'Rust' } }));
    tap('Verder');
    expect(asks()).toBe('Vertel over je werk.');
    expect(screen.queryByRole('textbox')).toBeNull();
    tap('Sla deze vraag over');
    expect(told).toEqual({
      answers: {
        'money-now': { type: 'step', step: 'firm' },
        'money-wish': { type: 'told', said: { text: 'Rust', voice: null } },
      },
      talk: [],
      done: true,
    });
  });

  it('asks what follows an answer only after that answer', async () => {
    await fill();
    expect(screen.getByText('Vraag 1 van 3')).toBeTruthy();
    choose('Ik begin');
    expect(screen.getByText('Vraag 1 van 4')).toBeTruthy();
    tap('Verder');
    expect(asks()).toBe('Waar gaat het over?');
    choose('Huur');
    tap('Verder');
    expect(asks()).toBe('Wat is er met de huur?');
  });

  it('asks no question whose question is not asked any more', () => {
    const answers: Answers = {
      'money-now': { type: 'step', step: 'firm' },
      'money-what': { type: 'choice', choice: 'rent' },
    };
    const asked = questionsAsked(INSTRUMENT, 'money', answers).map((question) => question.id);
    expect(asked).toEqual(['money-now', 'money-wish']);
  });

  it('lets every question be skipped, also one that has an answer', async () => {
    const { told } = await fill();
    choose('Ik begin');
    tap('Sla deze vraag over');
    expect(told.answers).toEqual({});
    expect(asks()).toBe('Wat wil je anders?');
    tap('Sla deze vraag over');
    tap('Sla deze vraag over');
    expect(told).toEqual({ answers: {}, talk: [], done: true });
  });

  it('goes back a question, with its answer still there, and from the first to where one came from', async () => {
    await fill();
    expect(screen.getByRole('link', { name: 'Terug' }).getAttribute('href')).toBe('/map');
    choose('Ik bouw');
    tap('Verder');
    tap('Terug');
    expect(asks()).toBe('Hoe staat het met je geld?');
    expect(screen.getByRole('radio', { name: 'Ik bouw' }).getAttribute('aria-checked')).toBe('true');
  });

  it('begins each question with its words', async () => {
    await fill();
    choose('Stevig');
    tap('Verder');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
  });

  it('says what a topic is about when it opens, once', async () => {
    await fill();
    expect(screen.getByText('Wat er binnenkomt en weer uitgaat.')).toBeTruthy();
    tap('Sla deze vraag over');
    expect(screen.queryByText('Wat er binnenkomt en weer uitgaat.')).toBeNull();
  });

  it('climbs a ladder from below', async () => {
    await fill({ instrument: { ...INSTRUMENT, drawnAs: 'ladder' } });
    const rows = screen.getAllByRole('radio').map((row) => row.textContent);
    expect(rows).toEqual(['Stevig', 'Ik bouw', 'Ik begin']);
  });

  it('goes on without an answer where one wants to talk about it', async () => {
    const { told } = await fill();
    act(() => fireEvent.click(screen.getByRole('checkbox', { name: 'Hier wil ik over praten' })));
    tap('Verder');
    expect(asks()).toBe('Wat wil je anders?');
    expect(told).toMatchObject({ answers: {}, talk: ['money'] });
  });

  it('asks one topic alone where one chose it', async () => {
    const { told } = await fill({ topic: 'work' });
    expect(asks()).toBe('Vertel over je werk.');
    tap('Sla deze vraag over');
    expect(told.done).toBe(true);
  });

  it('ticks a topic to talk about, on each of its questions', async () => {
    const { told } = await fill();
    act(() => fireEvent.click(screen.getByRole('checkbox', { name: 'Hier wil ik over praten' })));
    tap('Sla deze vraag over');
    const tick = screen.getByRole('checkbox', { name: 'Hier wil ik over praten' });
    expect(tick.getAttribute('aria-checked')).toBe('true');
    act(() => fireEvent.click(tick));
    expect(told.talk).toEqual([]);
  });

  it('takes a voice for an answer, without a word', async () => {
    const { told } = await fill({ at: 'money-wish' });
    someoneSpeaks();
    await act(async () => fireEvent.click(screen.getByRole('button', { name: /^Spreek/ })));
    await act(async () => fireEvent.click(await screen.findByRole('button', { name: 'Stop' })));
    expect(await screen.findByRole('button', { name: 'Opnieuw' })).toBeTruthy();
    expect(told.answers).toMatchObject({
      'money-wish': { type: 'told', said: { text: '', voice: { durationMs: 1000 } } },
    });
    expect(screen.getByRole('button', { name: 'Verder' })).toBeTruthy();
    tap('Weg');
    expect(told.answers).toEqual({ 'money-wish': { type: 'told', said: { text: '', voice: null } } });
    expect(screen.queryByRole('button', { name: 'Verder' })).toBeNull();
  });

  it('keeps what was said by who goes on while speaking', async () => {
    const { told } = await fill();
    tap('Sla deze vraag over');
    someoneSpeaks();
    await act(async () => fireEvent.click(screen.getByRole('button', { name: /^Spreek/ })));
    await screen.findByText('Neemt op');
    tap('Sla deze vraag over');
    await vi.waitFor(() =>
      expect(told.answers).toMatchObject({ 'money-wish': { said: { voice: { durationMs: 1000 } } } }),
    );
  });

  it('records nothing where nothing is kept', async () => {
    await fill({ at: 'money-wish', space: null });
    expect(screen.queryByRole('button', { name: /^Spreek/ })).toBeNull();
    expect(screen.getByLabelText('In jouw woorden')).toBeTruthy();
  });

  it('is heard whole: topic, question, steps and buttons', async () => {
    await fill();
    const main = within(screen.getByRole('main'));
    expect(main.getAllByRole('radio')).toHaveLength(3);
    const sounds = screenSounds(screen.getByRole('main'), 'nl').map((sound) =>
      sound.kind === 'text' ? sound.text : '',
    );
    expect(sounds).toEqual([
      'Geld',
      'Vraag 1 van 3',
      'Wat er binnenkomt en weer uitgaat.',
      'Hoe staat het met je geld?',
      'Ik begin',
      'Ik bouw',
      'Stevig',
      'Hier wil ik over praten',
      'Sla deze vraag over',
    ]);
  });
});
