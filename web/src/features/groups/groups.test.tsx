import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { CoreFault, type Online } from '../../core/core';
import type { NewGroupAsk } from '../../core/new-group-ask';
import type { GroupsView } from '../../core/types/GroupsView';
import { coffeeGroup, SPACE } from '../../testing/coffee-group';
import { GroupLife } from '../../testing/group-life';
import { MemoryCore } from '../../testing/memory-core';
import { show } from '../../testing/show';
import Groups from './Groups';
import NewGroup from './NewGroup';

afterEach(cleanup);

const WELFARE = '99999999-9999-4999-8999-999999999999';

function groupsOf(space: string | null): GroupsView {
  const card = {
    name: 'Soep',
    organisation: 'Welzijn Noord',
    kind: 'peer_group' as const,
    standing: 'steward' as const,
    newestAt: null,
    archivedAt: null,
  };
  return {
    groups: space === null ? [] : [{ ...card, space }],
    makesGroupsIn: [{ organisation: WELFARE, name: 'Welzijn Noord' }],
  };
}

async function making(makeGroup: Online['makeGroup']) {
  const core = new MemoryCore({ makeGroup });
  core.show({ view: 'groups' }, groupsOf(null));
  return { core, ...(await show(core, <NewGroup />, '/groups/new')) };
}

it('makes a group, keeps what was filled in without internet, and goes to inviting', async () => {
  const asked: NewGroupAsk[] = [];
  let internet = false;
  const { core, history } = await making((ask) => {
    if (!internet) return Promise.reject(new CoreFault('offline'));
    asked.push(ask);
    const bare = { name: '', kind: 'peer_group', led: 'members', made: null, renamed: null } as const;
    core.show(
      { view: 'group', space: ask.space },
      {
        ...bare,
        ledChanged: null,
        archived: null,
        stewards: [],
        iAmSteward: true,
        about: '',
        rules: {
          rules: [{ text: 'Wees lief.', isNew: false }],
          stamp: 'stamp',
          asked: 'first',
          agreed: [],
          notYet: [],
        },
      },
    );
    core.show({ view: 'groups' }, groupsOf(ask.space));
    return Promise.resolve(ask.space);
  });
  const make = () => act(async () => fireEvent.click(screen.getByRole('button', { name: 'Maak de groep' })));
  await make();
  expect(screen.getByText('Kies eerst wat voor groep het is.')).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: /^Buurtgroep/u }));
  const rules = screen.getByLabelText<HTMLTextAreaElement>('Huisregels');
  expect(rules.value).toContain('Wat hier verteld wordt, blijft hier.\n');
  fireEvent.change(rules, { target: { value: 'Wees lief.' } });
  fireEvent.change(screen.getByLabelText('Hoe heet de groep?'), { target: { value: 'Soep' } });
  fireEvent.click(screen.getByRole('radio', { name: /^De leden zelf/u }));
  await make();
  expect(screen.getByText('Wat je invulde, blijft staan.')).toBeTruthy();
  internet = true;
  await make();
  expect(asked).toMatchObject([{ organisation: WELFARE, kind: 'peer_group', name: 'Soep', led: 'members' }]);
  expect(core.commands).toMatchObject([
    { type: 'set_card', about: '', houseRules: 'Wees lief.' },
    { type: 'agree_to_rules', rules: 'stamp' },
  ]);
  expect(history.at(-1)).toBe(`/g/${asked[0]?.space}/members/invite`);
});

it('is for whose work it is', async () => {
  const core = new MemoryCore();
  core.show({ view: 'groups' }, { groups: [], makesGroupsIn: [] });
  await show(core, <NewGroup />);
  expect(screen.queryByRole('button', { name: 'Maak de groep' })).toBeNull();
  cleanup();
  await show(core, <Groups />);
  expect(screen.queryByRole('link', { name: 'Maak een groep' })).toBeNull();
});

it('shows groups that stopped apart', async () => {
  const core = coffeeGroup('member');
  new GroupLife(core, 'member');
  const stopped = groupsOf(SPACE);
  core.show(
    { view: 'groups' },
    { ...stopped, groups: stopped.groups.map((one) => ({ ...one, archivedAt: 1 })) },
  );
  await show(core, <Groups />);
  const apart = within(screen.getByRole('region', { name: 'Gestopte groepen' }));
  expect(apart.getByRole('link', { name: /^Soep/u })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Maak een groep' })).toBeTruthy();
});
