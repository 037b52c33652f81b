import { opensEachPart, opensWholly } from './about-me';
import type { Person } from './person';
import { BETWEEN_TWO_SCREENS } from './conversation-screens';
import { DOOR_SCREENS } from './door-screens';
import { INSTRUMENTS_SCREENS } from './instruments-screens';
import { MAP_SCREENS } from './map-screens';
import { RECOVERY_SCREENS } from './recovery-screens';
import { SKILLS_SCREENS } from './skills-screens';
import { STEPS_SCREENS } from './steps-screens';
import { openPerson, opensSharedPart } from './opens';
import { at, heading, says, type Screen } from './screen';
import { until } from './until';
import { givesCode, TABLET_CODE, typesPin } from './vault';
import { words } from './words';

/** Every screen of Kring. */
export const SCREENS: readonly Screen[] = [
  ...DOOR_SCREENS,
  ...MAP_SCREENS,
  ...BETWEEN_TWO_SCREENS,
  ...INSTRUMENTS_SCREENS,
  ...RECOVERY_SCREENS,
  ...SKILLS_SCREENS,
  ...STEPS_SCREENS,
  at('groups', 'member', () => '/groups', 'groups-title'),
  {
    name: 'log',
    who: 'member',
    async open(person) {
      await person.goes(`/g/${person.space}`);
      await person.page.getByRole('article').first().waitFor();
    },
  },
  {
    name: 'log-steward',
    who: 'steward',
    async open(person) {
      await person.goes(`/g/${person.space}`);
      await person.page.getByRole('article').first().waitFor();
    },
  },
  at('write-type', 'member', (space) => `/g/${space}/write/type`, 'write-title'),
  at('write-speak', 'member', (space) => `/g/${space}/write/speak`, 'write-title'),
  at('write-photo', 'member', (space) => `/g/${space}/write/photo`, 'write-title'),
  {
    name: 'write-recording',
    who: 'member',
    async open(person) {
      await person.goes(`/g/${person.space}/write/speak`);
      // What was said before one left is kept, a moment after one left; it makes room for a new recording.
      const records = person.page.getByText(words('voice-records'));
      await until('a recording that runs', async () => {
        if (await records.isVisible()) return true;
        const kept = person.button('voice-away');
        const next = (await kept.isVisible()) ? kept : person.button('write-speak');
        if (await next.isVisible()) await next.click({ timeout: 1000 }).catch(() => undefined);
        return records.isVisible();
      });
    },
  },
  {
    name: 'answer',
    who: 'member',
    async open(person) {
      await person.goes(`/g/${person.space}`);
      await person.tap(person.link('answer').first());
      await heading(person, 'write-answer-title');
    },
  },
  at('meetings', 'member', (space) => `/g/${space}/meetings`, 'meetings-title'),
  at('meetings-steward', 'steward', (space) => `/g/${space}/meetings`, 'meetings-title'),
  {
    name: 'plan-weekly',
    who: 'steward',
    async open(person) {
      await person.goes(`/g/${person.space}/meetings/plan`);
      await person.tap(person.page.getByRole('radio', { name: words('meetings-every-week') }));
      await person.page.getByLabel(words('meetings-first-day')).waitFor();
    },
  },
  at('plan', 'steward', (space) => `/g/${space}/meetings/plan`, 'meetings-plan'),
  { name: 'meeting', who: 'member', open: openMeeting },
  { name: 'meeting-steward', who: 'steward', open: openMeeting },
  {
    name: 'meeting-change',
    who: 'steward',
    async open(person) {
      await openMeeting(person);
      await person.tap(person.link('meetings-change'));
      await heading(person, 'meetings-change-title');
    },
  },
  {
    name: 'closing',
    who: 'steward',
    async open(person) {
      await openMeeting(person);
      await person.tap(person.link('closing-title'));
      await heading(person, 'closing-title');
    },
  },
  at('members', 'member', (space) => `/g/${space}/members`, 'members-title'),
  at('members-steward', 'steward', (space) => `/g/${space}/members`, 'members-title'),
  at('about-group', 'member', (space) => `/g/${space}/members/about`, 'members-about'),
  at('about-group-change', 'steward', (space) => `/g/${space}/members/about/change`, 'members-about-change'),
  {
    name: 'group-run',
    who: 'steward',
    async open(person) {
      await person.goes(`/g/${person.space}/members/about/run`);
      await person.button('group-stop').waitFor();
    },
  },
  {
    name: 'group-new',
    who: 'steward',
    async open(person) {
      await person.goes('/groups/new');
      await person.tap(
        person.page.getByRole('radio', { name: new RegExp(`^${words('space-kind-peer-group')}`, 'u') }),
      );
      await person.button('new-group-rules-none').waitFor();
    },
  },
  at('invite', 'steward', (space) => `/g/${space}/members/invite`, 'members-invite'),
  {
    name: 'invite-code',
    who: 'steward',
    async open(person) {
      await person.goes(`/g/${person.space}/members/invite`);
      await person.tap(person.button('members-invite-make'));
      await person.page.getByRole('img', { name: words('members-invite-qr') }).waitFor();
    },
  },
  {
    name: 'invite-large',
    who: 'steward',
    async open(person) {
      await person.goes(`/g/${person.space}/members/invite`);
      await person.tap(person.button('members-invite-make'));
      await person.tap(person.button('members-invite-larger'));
      await person.page.getByRole('dialog').waitFor();
    },
  },
  says('walk-in-no-tablet', 'steward', (space) => `/g/${space}/members/walk-in`, 'members-walk-in-tablet'),
  at('walk-in', 'adder', (space) => `/g/${space}/members/walk-in`, 'members-walk-in'),
  {
    name: 'walk-in-pin',
    who: 'adder',
    async open(person) {
      await person.goes(`/g/${person.space}/members/walk-in`);
      await person.page.getByLabel(words('members-walk-in-name')).fill('Samira');
      await person.tap(person.button('gate-pin-next'));
      await person.page.getByText(words('members-walk-in-pin', { name: 'Samira' })).waitFor();
    },
  },
  {
    name: 'members-alike',
    who: 'adder',
    async open(person) {
      await person.goes(`/g/${person.space}/members`);
      await person.page.getByRole('region', { name: words('members-alike', { name: 'Fatima' }) }).waitFor();
    },
  },
  { name: 'person', who: 'member', open: (person) => openPerson(person, 'other') },
  { name: 'person-steward', who: 'steward', open: (person) => openPerson(person, 'other') },
  { name: 'person-myself', who: 'member', open: (person) => openPerson(person, 'myself') },
  says('guest-log', 'guest', (space) => `/g/${space}`, 'log-guest'),
  says('guest-groups', 'guest', () => '/groups', 'groups-guest'),
  { name: 'guest-meeting', who: 'guest', open: openMeeting },
  { name: 'guest-myself', who: 'guest', open: (person) => openPerson(person, 'myself') },
  at('guest-members', 'guest', (space) => `/g/${space}/members`, 'members-title'),
  {
    name: 'person-guest',
    who: 'adder',
    async open(person) {
      await person.goes(`/g/${person.space}/members`);
      await person.tap(person.page.getByRole('link', { name: /^Guus/u }));
      await person.button('members-guest-stays').waitFor();
    },
  },
  at('moving-on', 'member', (space) => `/g/${space}/members/moving-on`, 'members-moving-on'),
  at('waiting', 'member', () => '/waiting', 'waiting-title'),
  at('search', 'member', () => '/search', 'search-title'),
  {
    name: 'search-found',
    who: 'member',
    async open(person) {
      await person.goes('/search');
      await person.page.getByLabel(words('search-field')).fill('koffie');
      await person.page
        .getByRole('link')
        .filter({ hasText: /koffie/i })
        .first()
        .waitFor();
    },
  },
  at('me', 'member', () => '/me', 'me-title'),
  at('me-profile', 'member', () => '/me/profile', 'me-profile'),
  at('me-introduction', 'member', () => '/me/introduction', 'sight-who'),
  { name: 'me-about-me', who: 'member', open: opensWholly },
  { name: 'me-about-me-open', who: 'member', open: opensEachPart },
  {
    name: 'me-share',
    who: 'member',
    async open(person) {
      await person.goes('/me/share');
      await person.tap(person.page.getByRole('radio').first());
      await person.button('sight-share-do').waitFor();
    },
  },
  says('me-shared-none', 'founder', () => '/me/shared', 'sight-shared-none'),
  {
    name: 'me-shared',
    who: 'steward',
    async open(person) {
      await person.goes('/me/shared');
      await person.page
        .getByRole('main')
        .getByRole('link')
        .filter({ hasText: 'Tot en met' })
        .first()
        .waitFor();
    },
  },
  {
    name: 'me-shared-read',
    who: 'steward',
    async open(person) {
      await opensSharedPart(person, 'introduction');
      await person.page.getByRole('heading', { name: words('sight-question-good-at') }).waitFor();
    },
  },
  {
    name: 'me-shared-both',
    who: 'steward',
    async open(person) {
      await opensSharedPart(person, null);
      await person.page.getByRole('link', { name: /^De map van/ }).waitFor();
    },
  },
  {
    name: 'me-shared-map',
    who: 'steward',
    async open(person) {
      await opensSharedPart(person, 'map');
      await person.page.getByRole('heading', { name: 'Mijn brug' }).waitFor();
    },
  },
  at('me-looks', 'member', () => '/me/looks', 'me-looks'),
  at('me-lock', 'member', () => '/me/lock', 'me-lock'),
  {
    name: 'me-lock-choose',
    who: 'member',
    async open(person) {
      await person.goes('/me/lock');
      await person.tap(person.button('lock-choose'));
      await person.page.getByLabel(words('lock-choose')).waitFor();
    },
  },
  at('me-storage', 'member', () => '/me/storage', 'me-storage'),
  {
    name: 'me-devices',
    who: 'member',
    async open(person) {
      await person.goes('/me/devices');
      await person.page.getByText(words('devices-here')).waitFor();
    },
  },
  at('me-add-device', 'member', () => '/me/add-device', 'me-add-device'),
  {
    name: 'add-device-code',
    who: 'member',
    async open(person) {
      await person.goes('/me/add-device');
      await person.tap(person.button('add-device-make'));
      await person.page.getByRole('img', { name: words('add-device-qr') }).waitFor();
    },
  },
  says('me-passkeys', 'member', () => '/me/passkeys', 'passkeys-none'),
  {
    name: 'me-devices-ended',
    who: 'founder',
    async open(person) {
      await person.goes('/me/devices');
      await person.page.getByText('Leeg.').waitFor();
    },
  },
  at('ended', 'ended', () => '/', 'ended-title'),
  at('me-help', 'member', () => '/me/help', 'me-help'),
  at('me-about', 'member', () => '/me/about', 'me-about'),
  at('me-sign-out', 'member', () => '/me/sign-out', 'me-sign-out'),
  {
    name: 'locked',
    who: 'locked',
    async open(person) {
      await heading(person, 'gate-pin-title');
      await typesPin(person, '12345678', null);
    },
  },
  { name: 'tablet-code', who: 'tablet', open: closeTablet },
  { name: 'tablet-pick', who: 'tablet', open: pickOnTablet },
  {
    name: 'tablet-pin',
    who: 'tablet',
    async open(person) {
      await pickOnTablet(person);
      await person.tap(person.page.getByRole('listitem').getByRole('button').first());
      await person.page.getByLabel(words('gate-pin'), { exact: true }).waitFor();
    },
  },
  says('log-empty', 'founder', (space) => `/g/${space}`, 'log-empty'),
  says('meetings-empty', 'founder', (space) => `/g/${space}/meetings`, 'meetings-empty'),
  {
    name: 'at-the-door',
    who: 'founder',
    async open(person) {
      await person.goes(`/g/${person.space}/members`);
      await person.page.getByRole('region', { name: words('members-knocks', { name: 'Fatma' }) }).waitFor();
    },
  },
  says('knocking', 'knocking', (space) => `/g/${space}`, 'knocking'),
  says('groups-knocking', 'knocking', () => '/groups', 'groups-knocking'),
  {
    name: 'not-placed',
    who: 'refused',
    async open(person) {
      await person.goes('/waiting');
      await person.page.getByText('Dit was nog niet verstuurd.').waitFor();
      await person.page.getByRole('article').getByRole('img').first().waitFor();
    },
  },
  says('groups-left', 'refused', () => '/groups', 'groups-left'),
  {
    name: 'log-left',
    who: 'refused',
    async open(person) {
      await person.goes(`/g/${person.space}`);
      await person.page.getByText(words('log-read-only')).waitFor();
      // Its photo has a place of its own size only once it is there.
      await person.page.getByRole('img', { name: words('photo-of', { name: words('you') }) }).waitFor();
    },
  },
  // From here on someone helps this person.
  {
    name: 'help-begun',
    who: 'refused',
    async open(person) {
      await person.goes('/me/help');
      await person.page.getByText(words('help-closed')).waitFor();
      const begin = person.button('help-begin');
      if (await begin.isVisible()) {
        await person.tap(person.page.getByRole('radio'));
        await person.tap(begin);
      }
      await person.page.getByRole('region', { name: words('help-now') }).waitFor();
    },
  },
  says('help-not-now', 'refused', () => '/me/lock', 'help-not-now'),
];

/** To the code of the group, from whatever door of a tablet one stands at. */
async function closeTablet(person: Person): Promise<void> {
  await person.page.getByRole('main').getByRole('heading').first().waitFor();
  if (await person.button('back').isVisible()) await person.tap(person.button('back'));
  if (await person.button('gate-close').isVisible()) await person.tap(person.button('gate-close'));
  await heading(person, 'gate-code-title');
}

async function pickOnTablet(person: Person): Promise<void> {
  await closeTablet(person);
  await givesCode(person, TABLET_CODE);
}

async function openMeeting(person: Person): Promise<void> {
  await person.goes(`/g/${person.space}/meetings`);
  const link = person.page.getByRole('heading', { level: 2 }).getByRole('link').first();
  await link.waitFor();
  await link.click();
  await person.page.getByRole('heading', { name: words('meetings-notes') }).waitFor();
}
