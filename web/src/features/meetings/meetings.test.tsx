import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { coffeeGroup, SPACE } from '../../testing/coffee-group';
import { GroupLife, TODAY } from '../../testing/group-life';
import { show } from '../../testing/show';
import Meetings from './Meetings';

afterEach(cleanup);

async function meeting(as: string) {
  const core = coffeeGroup(as);
  const life = new GroupLife(core, as);
  await show(core, <Meetings space={SPACE} which={TODAY} what={null} />);
  return { core, life };
}

const note = (number: number) =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name: `Aantekening ${number}` });

it('keeps what one types, and where, while another writes in the same note', async () => {
  const { core, life } = await meeting('member');
  const field = note(2);
  field.focus();
  fireEvent.change(field, {
    target: { value: 'Willem zoekt een kast. Piet heeft er een over. Zaterdag halen.' },
  });
  field.setSelectionRange(field.value.length, field.value.length);
  act(() => life.othersWrite('note-2', 'Willem zoekt een grote kast. Piet heeft er een over.'));
  expect(field.value).toBe('Willem zoekt een grote kast. Piet heeft er een over. Zaterdag halen.');
  expect(field.selectionStart).toBe(field.value.length);
  await act(async () => fireEvent.blur(field));
  expect(core.commands).toMatchObject([
    {
      type: 'write_notes',
      paragraph: 'note-2',
      before: 'Willem zoekt een grote kast. Piet heeft er een over.',
      text: 'Willem zoekt een grote kast. Piet heeft er een over. Zaterdag halen.',
    },
  ]);
});

it('begins a new note after the last one', async () => {
  const { core } = await meeting('member');
  fireEvent.click(screen.getByRole('button', { name: 'Schrijf verder' }));
  const field = note(3);
  expect(document.activeElement).toBe(field);
  fireEvent.change(field, { target: { value: 'Jo brengt taart mee.' } });
  await act(async () => fireEvent.blur(field));
  expect(core.commands).toMatchObject([
    { type: 'write_notes', after: 'note-2', before: '', text: 'Jo brengt taart mee.' },
  ]);
  expect(note(3).value).toBe('Jo brengt taart mee.');
});

it('lets a guest take part, and not tell about it in the log', async () => {
  const { core } = await meeting('guest');
  expect(screen.queryByRole('heading', { name: 'In het logboek' })).toBeNull();
  expect(screen.queryByRole('link', { name: 'Schrijf hierover' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Schrijf verder' }));
  fireEvent.change(note(3), { target: { value: 'Guus vertelde over fietsen.' } });
  await act(async () => fireEvent.blur(note(3)));
  expect(core.commands).toMatchObject([{ type: 'write_notes', text: 'Guus vertelde over fietsen.' }]);
});

it('lets a member say "Ik ben er", and a steward tap the pictures', async () => {
  const member = await meeting('member');
  fireEvent.click(screen.getByRole('button', { name: 'Ik ben er' }));
  expect(await screen.findByRole('button', { name: 'Klopt niet? Haal mij weg' })).toBeTruthy();
  expect(member.core.commands).toMatchObject([{ type: 'correct_presence', state: 'here' }]);
  cleanup();
  const steward = await meeting('steward');
  const here = within(screen.getByRole('region', { name: 'Wie is er?' }));
  fireEvent.click(here.getByRole('button', { name: /Willem/ }));
  expect(await here.findByRole('button', { name: /Willem/, pressed: true })).toBeTruthy();
  expect(steward.core.commands).toMatchObject([
    { type: 'mark_presence', person: 'person-willem', state: 'here' },
  ]);
});

it('asks before a meeting does not take place', async () => {
  const { core } = await meeting('steward');
  fireEvent.click(screen.getByRole('button', { name: 'Gaat niet door' }));
  expect(core.commands).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Gaat niet door' }));
  expect(await screen.findByRole('button', { name: 'Gaat toch door' })).toBeTruthy();
});

it('suggests a morning, and plans every week', async () => {
  const core = coffeeGroup('steward');
  new GroupLife(core, 'steward');
  await show(core, <Meetings space={SPACE} which="plan" what={null} />);
  expect(screen.getByLabelText<HTMLInputElement>('Tijd').value).toBe('10:00');
  fireEvent.click(screen.getByRole('radio', { name: 'Elke week' }));
  expect(screen.getAllByText('Elke dinsdag, 10.00 uur').length).toBeGreaterThan(0);
  fireEvent.change(screen.getByLabelText(/Programma/), { target: { value: 'Koffie\n\nKleine stappen' } });
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Zet in de agenda' })));
  expect(core.commands).toMatchObject([
    {
      type: 'plan_series',
      title: 'Koffie op dinsdag',
      first: '2026-12-01T10:00',
      minutes: 90,
      programme: [{ text: 'Koffie' }, { text: 'Kleine stappen' }],
      ended: false,
    },
  ]);
});
