// "Vier vragen": a plan without a connection, that ends in a goal and a small step of one's own words.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { newGroup } from './harness/group';
import { answers, opensInstrument, opensMap, tells } from './harness/map';
import type { Person } from './harness/person';
import { Server } from './harness/server';
import { answersInWords, isAsked, stepOf } from './harness/steps';
import { words } from './harness/words';

const NEED = 'Rust als de post komt.';
const MYSELF = 'Elke dag één brief openmaken.';
const ASK = 'Ik vraag het in de groep, op dinsdag.';
const GOAL = 'Aan het eind van de maand is alles open.';

const server = await Server.start();
after(() => server.discard());

const taken = (person: Person) => person.page.getByRole('button', { name: words('steps-take-over') });

test('four questions become a goal and a step, in the words that were said', async (t) => {
  const group = await newGroup(server, t);
  const kees = await group.member('Kees');
  const { page } = kees;
  await opensMap(kees);
  await page.getByRole('main').getByRole('link', { name: 'Vier vragen' }).waitFor();
  await kees.goesOffline();
  await opensInstrument(kees, 'Vier vragen');
  await kees.tap(kees.link('map-fill'));
  await answers(kees, 'Geld');
  await tells(kees, NEED);
  await answers(kees, 'Een klein stukje');
  await tells(kees, MYSELF);
  await answers(kees, 'Mijn groep');
  await tells(kees, ASK);
  await kees.tap(kees.button('map-skip'));
  await page.getByRole('heading', { name: 'Waaraan merk je dat de hulp werkt?' }).waitFor();
  await kees.tap(kees.button('map-skip'));

  // It goes on by itself: what was said stands there, and nothing is filled in.
  await page.getByRole('heading', { level: 1, name: words('map-plan') }).waitFor();
  await kees.tap(kees.link('steps-from-map'));
  await isAsked(kees, 'steps-ask-wish');
  await page.getByRole('heading', { level: 1, name: words('area-money') }).waitFor();
  assert.equal(await page.getByLabel(words('map-write')).inputValue(), '');
  await kees.tap(taken(kees));
  assert.equal(await page.getByLabel(words('map-write')).inputValue(), NEED);
  await kees.tap(kees.button('map-onward'));
  await answersInWords(kees, 'steps-ask-goal', GOAL);
  await isAsked(kees, 'steps-ask-first');
  await kees.tap(kees.button('steps-first-no'));
  await isAsked(kees, 'steps-ask-step');
  await page.getByText(ASK, { exact: true }).waitFor();
  await kees.tap(taken(kees).first());
  await kees.tap(kees.button('map-onward'));
  await isAsked(kees, 'steps-ask-when');
  await kees.tap(page.getByRole('radio', { name: words('steps-day-today'), exact: true }));
  await kees.tap(kees.button('map-ready'));
  await stepOf(kees, MYSELF).waitFor();

  // The plan knows its goal, and what is a step already is not offered again.
  await kees.goes('/map/plan/four-questions');
  await kees.link('map-plan-goal-made').waitFor();
  await kees.tap(kees.link('steps-think'));
  await page.getByText(ASK, { exact: true }).waitFor();
  assert.equal(await taken(kees).count(), 1);
});
