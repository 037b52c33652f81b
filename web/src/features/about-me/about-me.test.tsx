import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { CoreFault } from '../../core/core';
import type { Purpose } from '../../core/types/Purpose';
import type { Term } from '../../core/types/Term';
import { aboutJo, aboutMe, joAccount } from '../../testing/about-me';
import { coffeeGroup } from '../../testing/coffee-group';
import { show } from '../../testing/show';
import { bundle } from '../../ui/text/bundles';
import { dutch } from '../../ui/text/dutch';
import { screenSounds } from '../../ui/speech/screen-sounds';
import { AboutMe } from './AboutMe';
import { copyOf } from './save-copy';
import { termWords } from './words';

afterEach(cleanup);

const plain = (element: Element | null | undefined) =>
  element?.textContent?.replaceAll(/[\u2068\u2069]/gu, '') ?? '';
const section = (title: string) => screen.getByText(title, { selector: '.kept__title' }).closest('details');

it('says what was noted, by whom, why and how long', async () => {
  const core = coffeeGroup('member');
  core.show({ view: 'about_me' }, aboutMe);
  await show(core, <AboutMe />);
  const was = plain(section('Waar je was'));
  expect(was).toContain('1 keer');
  expect(was).toContain('Je was bij Koffie, dinsdag 24 november');
  expect(was).toContain('Anna schreef het op');
  expect(was).toContain('Blij, na Koffie');
  expect(was).toContain('Waarom: De begeleiding weet wie er was.');
  expect(was).toContain('Hoelang: Kring haalt dit niet vanzelf weg.');
  const told = plain(section('Wat met je is besproken'));
  expect(told).toContain('Van Anna');
  expect(told).toContain('Wees aardig voor elkaar.');
  expect(plain(section('Afspraken en complimenten'))).toContain('Jo belt de gemeente.');
  const wrote = within(section('Wat jij schreef') as HTMLElement);
  expect(wrote.getByRole('link', { hidden: true }).getAttribute('href')).toContain('/entry/newest');
});

it('says that a part comes later, keeps an earlier answer with its day, and shows the new one', async () => {
  const core = coffeeGroup('steward');
  let answers = false;
  core.online.aboutMe = () => (answers ? Promise.resolve() : Promise.reject(new CoreFault('offline')));
  core.show({ view: 'about_me' }, aboutMe);
  await show(core, <AboutMe />);
  expect(screen.getByText('Dit deel komt als er internet is.')).toBeTruthy();
  expect(screen.queryByText('Wie je bent')).toBeNull();
  await act(async () => {
    core.show({ view: 'about_me' }, { ...aboutMe, account: { ...joAccount, at: Date.UTC(2026, 10, 3, 9) } });
  });
  expect(plain(screen.getByRole('status'))).toContain('wat we wisten op 3 november 2026');
  expect(plain(section('Wie je bent'))).toContain('jo@example.org');
  answers = true;
  const waiting = { lastSentAt: null, waiting: 0, waitingAttachments: 0, apart: 0, refused: [] };
  await act(async () => core.show({ view: 'waiting' }, { ...waiting, sending: 'offline' }));
  await act(async () => core.show({ view: 'waiting' }, { ...waiting, sending: 'all_sent' }));
  expect(screen.queryByText('Dit deel komt als er internet is.')).toBeNull();
});

it('says in a group that one left where to ask', async () => {
  const core = coffeeGroup('member');
  const [group] = joAccount.groups;
  if (!group) throw new Error('Jo is in a group');
  const account = { ...joAccount, groups: [{ ...group, standing: 'left' as const }] };
  core.show(
    { view: 'about_me' },
    { ...aboutMe, groups: [{ ...aboutJo, standing: 'left', presence: [] }], account },
  );
  await show(core, <AboutMe />);
  expect(plain(section('Je groepen'))).toContain('Vraag het aan Welzijn Noord.');
});

it('is read aloud as far as it is open', async () => {
  const core = coffeeGroup('member');
  core.show({ view: 'about_me' }, aboutMe);
  const { container } = await show(core, <AboutMe />);
  const heard = () => screenSounds(container, 'nl').map((sound) => (sound.kind === 'text' ? sound.text : ''));
  expect(heard().join(' ')).not.toContain('Wees aardig');
  const told = section('Wat met je is besproken');
  if (told) told.open = true;
  expect(heard().join(' ')).toContain('Wees aardig');
});

it('gives no copy on a tablet of a group', async () => {
  const core = coffeeGroup('member');
  core.gate = { ...core.gate, shared: true } as typeof core.gate;
  core.show({ view: 'about_me' }, aboutMe);
  await show(core, <AboutMe />);
  expect(screen.queryByRole('button', { name: 'Bewaar een kopie' })).toBeNull();
});

it('keeps a copy in which everything is open and nothing can be tapped', async () => {
  const core = coffeeGroup('member');
  core.show({ view: 'about_me' }, { ...aboutMe, account: joAccount });
  const { container } = await show(core, <AboutMe />);
  const copy = copyOf(container, 'Wat staat er over mij', 'nl');
  expect(copy).toContain('Wees aardig voor elkaar.');
  expect(copy).toContain('<details open="">');
  expect(copy).not.toMatch(/<button|<svg|<a |class=|Luister/u);
});

it('has words for each reason and each term', () => {
  const why: Record<Purpose, true> = {
    for_the_group: true,
    to_know_who_came: true,
    to_close_together: true,
    to_agree: true,
    to_show_what_one_can: true,
    to_stay_safe: true,
    in_own_words: true,
    to_see_who_reads: true,
    to_be_known: true,
    to_come_in: true,
    to_know_what_may: true,
    to_end_a_device: true,
    so_nothing_is_lost: true,
    so_nobody_writes_as_you: true,
    so_gone_stays_gone: true,
    to_answer_for: true,
  };
  const term: Record<Term['term'], Term> = {
    no_end: { term: 'no_end' },
    until_taken_back: { term: 'until_taken_back' },
    until_changed: { term: 'until_changed' },
    until_removed: { term: 'until_removed' },
    while_so: { term: 'while_so' },
    while_named: { term: 'while_named', days: 7 },
    minutes: { term: 'minutes', minutes: 5 },
    days: { term: 'days', days: 7 },
    days_after_end: { term: 'days_after_end', days: 366 },
    newest: { term: 'newest', count: 2048 },
  };
  const texts = bundle('nl', dutch);
  const has = (id: string) => expect(texts.hasMessage(id), id).toBe(true);
  for (const each of Object.keys(why)) has(`why-${each.replaceAll('_', '-')}`);
  const asked = (id: string) => {
    has(id);
    return id;
  };
  for (const each of Object.values(term)) termWords(asked, each);
});
