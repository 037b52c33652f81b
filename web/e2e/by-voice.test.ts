// A check-in, a bridge and a goal without a letter typed or read: what is asked is read out, what is answered is tapped on a
// drawing or spoken, in a room without internet. The mentor plays what was said, and answers by voice too.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { chooses, opensPair, side } from './harness/check-in';
import { newGroup } from './harness/group';
import { answers, goesOn, opensMap, opensTopic } from './harness/map';
import type { Person } from './harness/person';
import { Server } from './harness/server';
import { isAsked } from './harness/steps';
import { countsLetters, hasAVoice, hears, isReadOut, speaks } from './harness/voice';
import { words } from './harness/words';

const server = await Server.start();
after(() => server.discard());

/** Speaks into the question on the screen, once it was read out, and goes on. */
async function answersAloud(person: Person, question: string): Promise<void> {
  await person.page.getByRole('heading', { level: 2, name: question, exact: true }).waitFor();
  await isReadOut(person, question);
  await speaks(person);
  await goesOn(person);
}

test('a bridge, a goal and a check-in by picture and voice, without internet, and the mentor hears them', async (t) => {
  const group = await newGroup(server, t);
  const { steward: anna } = group;
  const piet = await group.member('Piet');
  const { page } = piet;
  await hasAVoice(piet);
  await chooses(piet, 'Anna');
  await page
    .getByText(/Bewaard/)
    .first()
    .waitFor({ state: 'detached' });
  await opensPair(anna, 'Piet');
  await anna.link('check-in-begin').waitFor();
  await opensMap(piet);
  const bridge = page.getByRole('main').getByRole('link', { name: 'Mijn brug' });
  await bridge.waitFor();

  await piet.goesOffline();
  const letters = await countsLetters(piet);
  // The bridge: a pillar is tapped, what it asks is read out, and the answer is a stone and a voice.
  await piet.tap(bridge);
  await opensTopic(piet, 'Werk');
  await piet.tap(piet.link('map-look'));
  await piet.tap(page.getByRole('checkbox', { name: words('map-read-each') }));
  await isReadOut(piet, 'Ik bouw');
  await answers(piet, 'Ik bouw');
  await speaks(piet);
  await goesOn(piet);
  const pillar = page.getByRole('region', { name: 'Werk' });
  await pillar.getByRole('button', { name: /^Luister/ }).waitFor();

  // A goal that comes of it: the wish, the goal and a small step are spoken.
  await piet.tap(piet.link('steps-from-map'));
  for (const question of ['wish', 'goal', 'step']) {
    await isAsked(piet, `steps-ask-${question}`);
    await speaks(piet);
    await piet.tap(piet.button('map-onward'));
  }
  await isAsked(piet, 'steps-ask-when');
  await piet.tap(page.getByRole('radio', { name: words('steps-day-today'), exact: true }));
  await piet.tap(piet.button('map-ready'));
  await page.getByRole('list', { name: words('steps-of-goal') }).waitFor();

  // The check-in: each question is read out by itself.
  await opensPair(piet, 'Anna');
  await piet.tap(piet.link('check-in-begin'));
  await isReadOut(piet, 'Waar wil je mee beginnen?');
  await piet.tap(page.getByRole('radio', { name: 'Het weekend', exact: true }));
  await goesOn(piet);
  await answersAloud(piet, 'Wat deed je in het weekend?');
  await isReadOut(piet, 'Hoe voelde het werk?');
  await piet.tap(page.getByRole('radio', { name: 'Prettig', exact: true }));
  await goesOn(piet);
  for (const question of [
    'Wat ging er goed? Vertel het allebei.',
    'Wat wil je nog leren?',
    'Wat helpt jou hier?',
  ])
    await answersAloud(piet, question);
  await answersAloud(piet, 'Wat spreken jullie af? Wie doet wat?');
  await piet.tap(page.getByRole('radio').first());
  await goesOn(piet);
  const his = () => side(piet, 'Jij').getByRole('button', { name: /^Luister/ });
  await his().nth(4).waitFor();
  await hears(piet, his().first());
  assert.equal(await letters(), 0, 'letters were typed');
  // The phone dies before any of it was sent.
  await piet.isKilledAndStartsAgain();
  await his().nth(4).waitFor();
  await piet.comesOnline();

  // His mentor hears each of the five, and his bridge and his goal are nobody's but his.
  const heard = side(anna, 'Piet').getByRole('button', { name: /^Luister/ });
  await anna.tap(anna.page.getByRole('heading', { level: 3 }).getByRole('link').first());
  await heard.nth(4).waitFor();
  assert.equal(await heard.count(), 5);
  for (const each of [0, 2, 4]) await hears(anna, heard.nth(each));
  await anna.goes('/me/shared');
  await anna.tap(anna.page.getByRole('main').getByRole('link', { name: /^Piet/ }));
  await anna.page
    .getByRole('heading', { name: words('check-in-title') })
    .first()
    .waitFor();
});

test('a mentor says in their own voice what they saw, and the participant hears it, also after it has ended', async (t) => {
  const group = await newGroup(server, t);
  const { steward: anna } = group;
  const piet = await group.member('Piet');
  await chooses(piet, 'Anna');
  await piet.page
    .getByText(/Bewaard/)
    .first()
    .waitFor({ state: 'detached' });
  await opensPair(anna, 'Piet');
  await anna.link('check-in-begin').waitFor();
  await anna.goesOffline();
  const letters = await countsLetters(anna);
  await anna.tap(anna.link('check-in-begin'));
  await speaks(anna);
  await goesOn(anna);
  await anna.page.getByRole('heading', { level: 2, name: 'Wat spreken jullie af? Wie doet wat?' }).waitFor();
  await speaks(anna);
  await goesOn(anna);
  await anna.tap(anna.page.getByRole('radio').first());
  await goesOn(anna);
  await side(anna, 'Jij')
    .getByRole('button', { name: /^Luister/ })
    .nth(1)
    .waitFor();
  assert.equal(await letters(), 0, 'letters were typed');
  await anna.comesOnline();

  await opensPair(piet, 'Anna');
  await piet.tap(piet.page.getByRole('heading', { level: 3 }).getByRole('link').first());
  const hers = side(piet, 'Anna').getByRole('button', { name: /^Luister/ });
  await hears(piet, hers.first());
  await opensPair(piet, 'Anna');
  const given = piet.page.getByRole('article', { name: 'Anna' });
  await piet.tap(given.getByRole('button', { name: words('sight-end') }));
  await piet.tap(given.getByRole('button', { name: words('sight-end-yes') }));
  await anna.page.getByText(words('check-in-gone')).waitFor();
  await piet.tap(piet.page.getByRole('heading', { level: 3 }).getByRole('link').first());
  await hears(piet, hers.nth(1));
});
