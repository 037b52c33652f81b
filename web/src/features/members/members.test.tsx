import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { coffeeGroup, SPACE } from '../../testing/coffee-group';
import { person } from '../../testing/entries';
import { GroupLife } from '../../testing/group-life';
import { membersOf } from '../../testing/members-of';
import { show } from '../../testing/show';
import Members from './Members';

afterEach(cleanup);

async function people(as: string, which: string | null) {
  const core = coffeeGroup(as);
  new GroupLife(core, as);
  await show(core, <Members space={SPACE} which={which} what={null} />);
  return core;
}

it('opens the door for who knocks', async () => {
  const core = await people('steward', null);
  const door = within(screen.getByRole('region', { name: 'Ria klopt aan' }));
  await act(async () => fireEvent.click(door.getByRole('button', { name: 'Doe open' })));
  expect(core.acts).toEqual([{ type: 'admit', person: 'person-ria' }]);
  expect(screen.queryByText('Ria klopt aan')).toBeNull();
});

it('opens the door for a guest where one leads the group, and says what that means', async () => {
  const core = await people('steward', null);
  const door = within(screen.getByRole('region', { name: 'Ria klopt aan' }));
  expect(door.getByText(/^Een gast doet mee bij de bijeenkomsten/u)).toBeTruthy();
  await act(async () => fireEvent.click(door.getByRole('button', { name: 'Alleen te gast' })));
  expect(core.acts).toEqual([{ type: 'admit_guest', person: 'person-ria' }]);
});

it('makes a guest a member, and nothing else', async () => {
  const core = await people('steward', 'person-guus');
  expect(screen.getAllByText('Te gast').length).toBeGreaterThan(0);
  expect(screen.queryByRole('button', { name: 'Laat mee begeleiden' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Ging verder' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Maak lid' }));
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Ja, doe dat' })));
  expect(core.acts).toEqual([{ type: 'set_standing', person: 'person-guus', standing: 'member' }]);
});

it('asks a guest for no offers, and lets them go', async () => {
  const core = await people('guest', 'person-jo');
  expect(screen.queryByLabelText('Waar kun je bij helpen?')).toBeNull();
  expect(screen.queryByRole('link', { name: 'Ik ga verder' })).toBeNull();
  expect(screen.queryByRole('link', { name: 'Nodig iemand uit' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Ga uit de groep' }));
  expect(screen.getByText('Je ziet de bijeenkomsten van deze groep dan niet meer.')).toBeTruthy();
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Ga uit de groep' })));
  expect(core.acts).toEqual([{ type: 'leave' }]);
});

it('pauses, and asks who may see it', async () => {
  const core = await people('member', 'person-jo');
  fireEvent.click(screen.getByRole('button', { name: 'Nu rustig aan' }));
  fireEvent.click(screen.getByRole('radio', { name: 'Alleen ik zie het' }));
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Zet aan' })));
  expect(core.commands).toMatchObject([{ type: 'set_pause', on: true, visible: false }]);
  expect(screen.getByText('Alleen jij ziet het.')).toBeTruthy();
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Ik ben er weer' })));
  expect(core.commands.at(-1)).toMatchObject({ type: 'set_pause', on: false });
});

it('adds what one can help with to what stands there', async () => {
  const core = await people('member', 'person-jo');
  fireEvent.change(screen.getByLabelText('Waar kun je bij helpen?'), { target: { value: ' Soep koken ' } });
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Zet erbij' })));
  expect(core.commands).toMatchObject([
    { type: 'set_help', topics: ['Brieven lezen', 'Een fietsband plakken', 'Soep koken'] },
  ]);
});

it('tells the person why, before they are out of the group', async () => {
  const core = await people('steward', 'person-karel');
  fireEvent.click(screen.getByRole('button', { name: 'Haal uit de groep' }));
  fireEvent.change(screen.getByLabelText('Waarom?'), { target: { value: 'We spraken dit af.' } });
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Haal uit de groep' })));
  expect(core.commands).toMatchObject([
    { type: 'warn', member: 'person-karel', measure: 'removed', reason: 'We spraken dit af.' },
  ]);
  expect(core.acts).toEqual([{ type: 'remove', person: 'person-karel' }]);
});

it('lets someone who goes on choose who asks how it goes, or nobody', async () => {
  const core = await people('member', 'moving-on');
  expect(screen.queryByRole('button', { name: 'Ik ga verder' })).toBeNull();
  fireEvent.click(screen.getByRole('radio', { name: 'Anna' }));
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Ik ga verder' })));
  expect(core.acts).toEqual([{ type: 'become_alumnus', companion: 'person-anna' }]);
});

it('shows a code with its QR, and what was told to oneself', async () => {
  await people('steward', 'invite');
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Maak een code' })));
  expect(screen.getByRole('img', { name: 'Code om te scannen met de camera' })).toBeTruthy();
  expect(screen.getByText('K, 4, P, W, 7, M')).toBeTruthy();
  expect(screen.getByText('K4P')).toBeTruthy();
  expect(screen.getByText('W7M')).toBeTruthy();
  cleanup();
  await people('member', 'person-jo');
  expect(screen.getByText('Je stuurde een foto van de groep. We spraken af: eerst vragen.')).toBeTruthy();
});

it('stops a code before its week is over', async () => {
  const core = await people('steward', 'invite');
  const ended: string[] = [];
  core.online.endJoinCode = (_space, code) => Promise.resolve(void ended.push(code));
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Maak een code' })));
  fireEvent.click(screen.getByRole('button', { name: 'Stop deze code' }));
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Ja, stop' })));
  expect(ended).toEqual(['K4PW7M']);
  expect(screen.getByText('De code is gestopt.')).toBeTruthy();
  expect(screen.queryByText('K4P')).toBeNull();
});

it('asks of two who were added whether they are one, and does what a person says', async () => {
  const core = await people('steward', null);
  const [one, other] = [person('Fatima', 'boat'), { ...person('Fatima', 'fish'), id: 'person-fatima-2' }];
  const asked = { person: one, personAt: core.now(), other, otherAt: core.now() };
  const query = { view: 'members', space: SPACE } as const;
  const isAsked = async () => {
    await act(async () => core.show(query, { ...membersOf('steward', core.now()), alike: [asked] }));
    return within(screen.getByRole('region', { name: 'Is Fatima één persoon?' }));
  };
  let question = await isAsked();
  fireEvent.click(question.getByRole('button', { name: 'Dit is dezelfde' }));
  expect(core.acts).toEqual([]);
  await act(async () => fireEvent.click(question.getByRole('button', { name: 'Ja, doe dat' })));
  question = await isAsked();
  await act(async () => fireEvent.click(question.getByRole('button', { name: 'Twee mensen' })));
  expect(core.acts).toEqual([
    { type: 'join_walk_ins', alias: 'person-fatima-2', person: 'person-fatima' },
    { type: 'keep_apart', one: 'person-fatima', other: 'person-fatima-2' },
  ]);
});

it('adds someone on a tablet of a group: a name, then a PIN typed twice', async () => {
  const core = coffeeGroup('steward');
  core.gate = {
    state: 'open',
    profile: 'p1',
    shared: true,
    hasPin: true,
    hasPasskey: false,
    idleMinutes: 5,
    others: 0,
    othersUnsent: 0,
  };
  new GroupLife(core, 'steward');
  await show(core, <Members space={SPACE} which="walk-in" what={null} />);
  fireEvent.click(screen.getByRole('button', { name: 'Verder' }));
  expect(screen.getByText('Kies nog een naam. Een voornaam is genoeg.')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Welke naam kiest de nieuwe persoon?'), {
    target: { value: ' Fatima ' },
  });
  fireEvent.click(screen.getByRole('radio', { name: 'Boot' }));
  fireEvent.click(screen.getByRole('button', { name: 'Verder' }));
  const types = async (label: string, pin: string) => {
    fireEvent.change(screen.getByLabelText(label), { target: { value: pin } });
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Verder' })));
  };
  await types('Kies een pincode', '2580');
  await types('Typ je pincode nog een keer', '2581');
  expect(core.calls).toEqual([]);
  await types('Kies een pincode', '2580');
  await types('Typ je pincode nog een keer', '2580');
  expect(core.calls).toEqual(['walkIn Fatima boat 2580']);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Sluit af' })));
  expect(core.calls.at(-1)).toBe('lock');
});

it('says what a tablet must be before someone is added on it', async () => {
  await people('steward', 'walk-in');
  expect(screen.getByRole('link', { name: 'Pincode en afsluiten' })).toBeTruthy();
});

it('asks again when the house rules changed, with what is new marked', async () => {
  const core = coffeeGroup('member');
  const life = new GroupLife(core, 'member');
  await show(core, <Members space={SPACE} which="about" what={null} />);
  expect(screen.getByText('Dit spraken we af.')).toBeTruthy();
  act(() => life.othersSay({}, 'Wat hier verteld wordt, blijft hier.\nWe eten samen.'));
  expect(screen.getByText('Nieuw:').closest('li')?.textContent).toContain('We eten samen.');
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Dat spreken we af' })));
  expect(core.commands).toMatchObject([{ type: 'agree_to_rules' }]);
  expect(screen.queryByText('Nieuw:')).toBeNull();
});

it('lets a member guide only where members lead', async () => {
  const core = coffeeGroup('steward');
  const life = new GroupLife(core, 'steward');
  await show(core, <Members space={SPACE} which="person-karel" what={null} />);
  expect(screen.queryByRole('button', { name: 'Laat mee begeleiden' })).toBeNull();
  act(() => life.othersSay({ led: 'members' }));
  fireEvent.click(screen.getByRole('button', { name: 'Laat mee begeleiden' }));
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Ja, doe dat' })));
  expect(core.acts).toEqual([{ type: 'set_standing', person: 'person-karel', standing: 'steward' }]);
});

it('stops a group in two taps, and opens it again', async () => {
  const core = coffeeGroup('steward');
  const life = new GroupLife(core, 'steward');
  await show(core, <Members space={SPACE} which="about" what="run" />);
  fireEvent.click(screen.getByRole('button', { name: 'Deze groep stoppen' }));
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Ja, stop de groep' })));
  expect(core.acts).toEqual([{ type: 'archive' }]);
  act(() => life.othersSay({ archived: { person: person('Jo', 'lamp'), at: core.now() } }));
  fireEvent.click(screen.getByRole('button', { name: 'Open de groep weer' }));
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Ja, doe dat' })));
  expect(core.acts.at(-1)).toEqual({ type: 'reopen' });
});
