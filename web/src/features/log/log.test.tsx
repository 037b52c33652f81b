import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { coffeeGroup, SPACE } from '../../testing/coffee-group';
import { show } from '../../testing/show';
import { entry, person } from '../../testing/entries';
import { GroupLife } from '../../testing/group-life';
import { answerParts, answerSounds } from './entry-sounds';
import Log from './Log';

afterEach(cleanup);

const card = (name: string) => screen.getAllByRole('article', { name })[0] as HTMLElement;

it('shows who said which kind word by name, and says one back', async () => {
  const core = coffeeGroup('member');
  await show(core, <Log space={SPACE} showing="list" />);
  const fatma = within(card('Fatma'));
  expect(fatma.getByText('Anna en Piet: sterkte')).toBeTruthy();
  expect(fatma.getByRole('button', { name: 'Sterkte' }).getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(fatma.getByRole('button', { name: 'Herken ik' }));
  expect(core.commands).toMatchObject([{ type: 'react', reaction: 'recognise', on: true }]);
});

it('asks once before one’s own words go', async () => {
  const core = coffeeGroup('member');
  await show(core, <Log space={SPACE} showing="list" />);
  const own = screen
    .getByText('Piet, dank je voor de appeltaart. Mijn zus wilde ook een stuk.')
    .closest('article');
  const mine = within(own as HTMLElement);
  fireEvent.click(mine.getByRole('button', { name: 'Haal weg', hidden: true }));
  expect(core.acts).toEqual([]);
  expect(mine.getByText('Weg uit Kring. Wie het las, weet het nog.')).toBeTruthy();
  fireEvent.click(mine.getByRole('button', { name: 'Haal weg', hidden: true }));
  expect(core.acts).toMatchObject([{ type: 'withdraw' }]);
});

it('offers what was refused again', async () => {
  const core = coffeeGroup('member');
  await show(core, <Log space={SPACE} showing="list" />);
  expect(screen.getByText('Niet geplaatst.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
  expect(core.calls).toEqual(['retry command-1']);
});

it('lets only a steward hide and pin', async () => {
  await show(coffeeGroup('member'), <Log space={SPACE} showing="list" />);
  expect(within(card('Fatma')).queryByText('Meer')).toBeNull();
  cleanup();
  const core = coffeeGroup('steward');
  await show(core, <Log space={SPACE} showing="list" />);
  fireEvent.click(
    within(card('Fatma')).getAllByRole('button', {
      name: 'Haal weg uit de groep',
      hidden: true,
    })[0] as HTMLElement,
  );
  expect(core.commands).toMatchObject([{ type: 'hide', hidden: true }]);
});

it('tells a guest what they do here, and shows nothing to write or read', async () => {
  const core = coffeeGroup('guest');
  new GroupLife(core, 'guest');
  await show(core, <Log space={SPACE} showing="sheet" />);
  expect(screen.getByText('Je bent hier te gast. Fijn dat je er bent.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Naar de bijeenkomsten' }).getAttribute('href')).toMatch(
    /\/meetings$/u,
  );
  expect(screen.queryByRole('article')).toBeNull();
  expect(screen.queryByRole('textbox')).toBeNull();
});

it('shows the waiting room while one knocks, and the group as soon as the door opens', async () => {
  const core = coffeeGroup('knocking');
  await show(core, <Log space={SPACE} showing="list" />);
  expect(screen.getByText('Je klopt aan. Iemand doet open.')).toBeTruthy();
});

it('puts words in the group, and keeps them until then', async () => {
  const core = coffeeGroup('member');
  const { history } = await show(core, <Log space={SPACE} showing="sheet" />, `/g/${SPACE}/write`);
  const words = await screen.findByRole('textbox', { name: 'Jouw woorden' });
  fireEvent.click(screen.getByRole('radio', { name: 'Kleine stap' }));
  fireEvent.change(words, { target: { value: 'Ik liep naar de bieb.' } });
  document.dispatchEvent(new Event('visibilitychange'));
  expect(await core.drafts(SPACE)).toMatchObject([{ kind: 'small_step', body: 'Ik liep naar de bieb.' }]);
  fireEvent.click(screen.getByRole('button', { name: 'Zet in de groep' }));
  await screen.findByText('Wat wil je vertellen?');
  expect(core.commands).toMatchObject([
    { type: 'add_entry', kind: 'small_step', body: 'Ik liep naar de bieb.', lang: 'nl' },
  ]);
  expect(history.at(-1)).toBe(`/g/${SPACE}`);
  expect(await core.drafts(SPACE)).toEqual([]);
});

it('never writes over something one was writing before', async () => {
  const core = coffeeGroup('member');
  const replyTo = { author: 'person-fatma', month: '2026-11', entry: 'entry-99' };
  const answer = { kind: 'note', body: 'Ik ook', replyTo, about: null, attachments: [] } as const;
  await core.saveDraft(SPACE, 'entry-99', { ...answer, attachments: [] });
  await show(core, <Log space={SPACE} showing="sheet" />, `/g/${SPACE}/write`);
  const words = await screen.findByRole('textbox', { name: 'Jouw woorden' });
  fireEvent.change(words, { target: { value: 'Iets nieuws.' } });
  document.dispatchEvent(new Event('visibilitychange'));
  expect(await core.drafts(SPACE)).toMatchObject([{ body: 'Iets nieuws.' }, { body: 'Ik ook' }]);
  expect(screen.getByRole('link', { name: 'Ga daarmee verder' }).getAttribute('href')).toContain('entry-99');
  fireEvent.click(screen.getByRole('button', { name: 'Gooi dat weg' }));
  expect(await core.drafts(SPACE)).toMatchObject([{ body: 'Iets nieuws.' }]);
});

it('reads the answers after the entry, each with its name', () => {
  const core = coffeeGroup('member');
  const anna = person('Anna', 'plant');
  const answers = [
    entry(anna, '', { entry: { author: 'a', month: '2026-11', entry: 'one' }, hidden: true }),
    entry(anna, 'Ja.', { entry: { author: 'a', month: '2026-11', entry: 'two' } }),
    entry(anna, 'Nee.', { entry: { author: 'a', month: '2026-11', entry: 'three' } }),
  ];
  const whole = entry(anna, 'Wie gaat mee?', { replies: answers });
  const sounds = answerSounds((id) => id, 'nl', core, SPACE, whole);
  expect(sounds.map((sound) => sound.kind === 'text' && sound.text)).toEqual(['Anna', 'Ja.', 'Anna', 'Nee.']);
  expect([...answerParts(whole)]).toEqual([
    ['two', 2],
    ['three', 4],
  ]);
});
