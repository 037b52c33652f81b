// "Stappen": from a wish to a look back without a connection, in one's own words; the phone dies on the way, and afterwards
// it stands on one's other device. Nobody else gets any of it but the step that one tells.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { arrivesFor, makeGroup, newGroup } from './harness/group';
import { Server } from './harness/server';
import { signIn } from './harness/sign-in';
import { answersInWords, isAsked, opensSteps, setsGoal, stepOf } from './harness/steps';
import { hears, speaks } from './harness/voice';
import { words } from './harness/words';

const WISH = 'Rust als de post komt.';
const GOAL = 'Elke brief is open aan het eind van de week.';
const STEP = 'Alle post van de zomer doen.';
const PIECE = 'Alle brieven op één stapel leggen.';
const HOW = 'Het waren er minder dan ik dacht.';
const HELPED = 'De radio stond aan.';

const server = await Server.start();
after(() => server.discard());

test('wish, goal, step, cut, done and looked back without internet; then on the other device', async (t) => {
  const group = await makeGroup(server);
  const phone = await arrivesFor(t, server, 'Anna');
  await signIn(phone, server, group.email);
  const other = await arrivesFor(t, server, 'Anna');
  await signIn(other, server, group.email);
  await phone.goes(`/g/${group.space}`);
  await phone.isIn(group.name);
  await opensSteps(phone);
  await phone.page.getByText(words('steps-empty')).waitFor();

  await phone.goesOffline();
  await phone.tap(phone.link('steps-begin'));
  await isAsked(phone, 'steps-ask-area');
  await phone.tap(phone.page.getByRole('radio', { name: words('area-money'), exact: true }));
  await answersInWords(phone, 'steps-ask-wish', WISH);
  await isAsked(phone, 'steps-ask-goal');
  // The phone dies between two questions: what was said is there.
  await phone.isKilledAndStartsAgain();
  await phone.page.getByText(WISH, { exact: true }).waitFor();
  await answersInWords(phone, 'steps-ask-goal', GOAL);
  await isAsked(phone, 'steps-ask-first');
  await phone.tap(phone.button('steps-first-yes'));
  await answersInWords(phone, 'steps-ask-step', STEP);

  // Too big for a day: the first piece of it.
  await isAsked(phone, 'steps-ask-when');
  await phone.tap(phone.link('steps-smaller'));
  await answersInWords(phone, 'steps-ask-cut', PIECE);
  await isAsked(phone, 'steps-ask-when');
  await phone.tap(phone.page.getByRole('radio', { name: words('steps-day-today'), exact: true }));
  await phone.tap(phone.button('map-ready'));
  await stepOf(phone, PIECE)
    .getByText(words('steps-piece-of', { step: STEP }))
    .waitFor();

  // It stands under today; not today is fine, and today after all too.
  await phone.goes('/steps');
  await phone.tap(stepOf(phone, PIECE).getByRole('button', { name: words('steps-tomorrow'), exact: true }));
  await phone.page.getByText(words('steps-today-none')).waitFor();
  await phone.tap(phone.page.getByRole('link', { name: GOAL }));
  await phone.tap(stepOf(phone, PIECE).getByRole('button', { name: words('steps-done'), exact: true }));
  await phone.tap(stepOf(phone, PIECE).getByRole('link', { name: words('steps-ask-how'), exact: true }));
  await answersInWords(phone, 'steps-ask-how', HOW);
  await stepOf(phone, PIECE).getByText(HOW, { exact: true }).waitFor();
  await phone.tap(stepOf(phone, STEP).getByRole('button', { name: words('steps-rest'), exact: true }));
  await stepOf(phone, STEP).getByText(words('steps-rests')).waitFor();

  await phone.tap(phone.link('steps-look-back'));
  await isAsked(phone, 'steps-ask-back-went');
  await phone.page.getByText(PIECE, { exact: true }).waitFor();
  await phone.tap(phone.button('map-skip'));
  await answersInWords(phone, 'steps-ask-back-helped', HELPED);
  await isAsked(phone, 'steps-ask-back-next');
  await phone.tap(phone.button('map-skip'));
  await isAsked(phone, 'steps-ask-state');
  await phone.tap(phone.page.getByRole('radio', { name: new RegExp(`^${words('steps-state-reached')}`) }));
  await phone.page
    .getByRole('radio', { name: new RegExp(`^${words('steps-state-reached')}`), checked: true })
    .waitFor();
  await phone.tap(phone.button('map-ready'));
  await phone.page.getByText(HELPED, { exact: true }).waitFor();
  await phone.goes('/steps');
  await phone.page.getByText(/We versturen het als er internet is/).waitFor();

  await phone.comesOnline();
  await phone.page.getByText(/We versturen het als er internet is/).waitFor({ state: 'detached' });
  await other.goes('/steps');
  await other.tap(other.page.getByRole('link', { name: GOAL }));
  for (const text of [WISH, GOAL, PIECE, STEP, HOW, HELPED])
    await other.page.getByText(text, { exact: true }).first().waitFor();
  await other.page.getByText(words('steps-state-reached'), { exact: true }).waitFor();
  await other.goes('/me/about-me');
  await other.tap(other.page.locator('#about-me-mine > summary'));
  await other.page.getByRole('link', { name: 'Je schreef 1 wens of doel op' }).waitFor();
});

test('twenty thousand characters are told so and stay on the screen, and a step is told to the group', async (t) => {
  const group = await newGroup(server, t);
  const kees = await group.member('Kees');
  const { page } = kees;
  await setsGoal(kees, {
    area: 'work',
    wish: 'Weer werk.',
    goal: 'Twee ochtenden in het groen.',
    step: 'De boer bellen.',
  });
  await kees.tap(page.getByRole('radio', { name: words('steps-day-today'), exact: true }));
  await kees.tap(kees.button('map-ready'));
  await kees.tap(page.getByRole('link', { name: words('steps-say-otherwise'), exact: true }).first());
  await isAsked(kees, 'steps-ask-goal');
  const book = 'Ik wil zo veel. '.repeat(1_250);
  await page.getByLabel(words('map-write')).fill(book);
  await page.getByText(words('fault-too-long')).waitFor();
  await kees.tap(kees.button('back'));
  await page.getByText(words('fault-too-long')).waitFor();
  assert.equal(await page.getByLabel(words('map-write')).inputValue(), book, 'it is not lost by going back');
  await answersInWords(kees, 'steps-ask-goal', 'Twee ochtenden buiten werken.');
  await page.getByText('Twee ochtenden buiten werken.', { exact: true }).waitFor();

  // Told to the group: first who reads it, then it goes, and nothing else with it.
  await kees.tap(kees.link('steps-share'));
  await isAsked(kees, 'steps-ask-share');
  await page.getByText(/^Dit leest .*Anna/u).waitFor();
  await kees.posts();
  const anna = group.steward;
  await anna.goes(`/g/${group.space}`);
  await anna.entry('Kees', 'De boer bellen.').waitFor();
  assert.equal(await anna.page.getByText('buiten werken').count(), 0);
});

test('a wish, a goal and a step without a letter typed and without internet, and the other device plays them', async (t) => {
  const group = await makeGroup(server);
  const phone = await arrivesFor(t, server, 'Anna');
  await signIn(phone, server, group.email);
  const other = await arrivesFor(t, server, 'Anna');
  await signIn(other, server, group.email);
  await phone.goes('/steps');
  await phone.link('steps-begin').waitFor();
  await phone.goesOffline();
  await phone.tap(phone.link('steps-begin'));
  await phone.tap(phone.page.getByRole('radio', { name: words('area-work'), exact: true }));
  for (const question of ['wish', 'goal', 'step']) {
    await isAsked(phone, `steps-ask-${question}`);
    await speaks(phone);
    await phone.tap(phone.button('map-onward'));
  }
  await isAsked(phone, 'steps-ask-when');
  await phone.tap(phone.page.getByRole('radio', { name: words('steps-day-today'), exact: true }));
  await phone.tap(phone.button('map-ready'));
  await phone.page
    .getByRole('heading', { name: words('steps-ask-when'), exact: true })
    .waitFor({ state: 'detached' });
  await phone.goes('/steps');
  await phone.page.getByText(/We versturen het als er internet is/).waitFor();

  await phone.comesOnline();
  await phone.page.getByText(/We versturen het als er internet is/).waitFor({ state: 'detached' });
  await other.goes('/steps');
  const today = other.page.getByRole('list', { name: words('steps-today') });
  await today.getByRole('button', { name: words('steps-done'), exact: true }).waitFor();
  await hears(other, today.getByRole('button', { name: new RegExp(`^${words('listen')}`) }).first());
});
