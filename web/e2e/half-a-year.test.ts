// Half a year of Piet, who works in a workplace: a bridge that becomes a goal, a step that rests and goes on, check-ins with a
// mentor in which an agreement comes back, the eight sides of a life twice, and one of them to a coach until a date. At the
// end: what each of the people around him may see, on their screens and in what lies on their devices.
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { after, test, type TestContext } from 'node:test';
import { looksBack, chooses, nextInAWeek, opensPair, side, skips, taps, tells } from './harness/check-in';
import { DESK } from './harness/chromium';
import { Calendar, webWithClocks } from './harness/clock';
import { House } from './harness/house';
import { answers, looksAt, opensMap, opensTopic, tells as tellsOnMap } from './harness/map';
import type { Person } from './harness/person';
import { Server } from './harness/server';
import { opensSharedBy, sharesAreaWith } from './harness/sight';
import { answersInWords, isAsked, stepOf } from './harness/steps';
import { documentsOf } from './harness/stored';
import { until } from './harness/until';
import { words } from './harness/words';

/** What he says, and what is said to him. */
const REST = 'Weten wat er aan het eind van de week over is.';
const WISH = 'Geen knoop meer als de post komt.';
const GOAL = 'Elke vrijdag zijn alle brieven open.';
const STEP = 'Alle brieven op één stapel leggen.';
const HOW = 'Het waren er minder dan ik dacht.';
const ROOM = 'Mijn kamer is te klein.';
const HOUSE = 'Ik heb een eigen deur.';
const SISTER = 'Mijn zus belt elke zondag.';
const SAW = 'Ik zaag nu recht.';
const LEARN = 'Schuren met de machine.';
const AGREED = 'Noor laat de machine zien.';
const NEAT = 'Piet werkt netjes en vraagt na.';
const AGAIN = 'Ik heb geschuurd, met hulp.';
const CALM = 'Hij blijft rustig als het druk is.';
const ALONE = 'Ik schuur nu alleen.';
const ALL_OF_IT = [WISH, GOAL, STEP, HOW, ROOM, HOUSE, SISTER, SAW, LEARN, AGREED, NEAT, AGAIN, CALM, ALONE];

const EIGHT = 'eight-life-domains';
const STRENGTHS = 'Wat ging er goed? Vertel het allebei.';
const AGREEMENT = 'Wat spreken jullie af? Wie doet wat?';

const web = await webWithClocks({});
const server = await Server.start({ web });
after(async () => {
  await server.discard();
  await rm(web, { recursive: true, force: true });
});

test('half a year of one person, and what each of those around him may see', async (t) => {
  const calendar = await Calendar.begins(server, '2027-01-04');
  const house = await House.opens(server, t, calendar);
  for (const [name, role] of [
    ['Anna', 'social_worker'],
    ['Piet', 'participant'],
    ['Noor', 'mentor'],
    ['Kees', 'coach'],
    ['Fatma', 'participant'],
    ['Bea', 'administrator'],
  ] as const)
    await house.knows(name, role);
  const piet = await house.comesToTheGroup('Piet');
  const noor = await house.comesToTheGroup('Noor');
  const kees = {
    phone: await house.comesToTheGroup('Kees'),
    desk: await house.comesToTheGroup('Kees', DESK),
  };
  const anna = await house.comesToTheGroup('Anna');

  await january(piet, noor);
  await calendar.is('2027-02-01');
  await february(piet, noor);
  await calendar.is('2027-03-01');
  await march(piet, noor);
  const fatma = await house.comesToTheGroup('Fatma');
  await calendar.is('2027-04-05');
  const his = await april(t, piet, kees, house.space);
  await calendar.is('2027-05-10');
  await may(piet, kees, house.space);
  await calendar.is('2027-06-28');
  const bea = await house.comesIn('Bea');
  await june(piet, { noor, kees: kees.phone, anna, fatma, bea }, house, his);
  await calendar.is('2027-07-12');
  await july(piet, noor, house.space);
});

/** The first week, without internet: his bridge, a wish that he makes of it, the eight sides of his life, and a first check-in. */
async function january(piet: Person, noor: Person): Promise<void> {
  const { page } = piet;
  await opensMap(piet);
  const bridge = page.getByRole('main').getByRole('link', { name: 'Mijn brug' });
  await bridge.waitFor();
  await piet.goesOffline();
  await piet.tap(bridge);
  await opensTopic(piet, 'Geld');
  await piet.tap(piet.link('map-look'));
  await answers(piet, 'Ik bouw');
  await tellsOnMap(piet, REST);
  await page.getByRole('button', { name: /^Geld: Ik bouw/ }).waitFor();

  await piet.tap(piet.link('steps-from-map'));
  await answersInWords(piet, 'steps-ask-wish', WISH);
  await answersInWords(piet, 'steps-ask-goal', GOAL);
  await isAsked(piet, 'steps-ask-first');
  await piet.tap(piet.button('steps-first-yes'));
  await answersInWords(piet, 'steps-ask-step', STEP);
  await isAsked(piet, 'steps-ask-when');
  await piet.tap(page.getByRole('radio', { name: words('steps-day-today'), exact: true }));
  await piet.tap(piet.button('map-ready'));
  await stepOf(piet, STEP).waitFor();
  // It is too much this month: the step rests, and nothing says that it failed.
  await piet.tap(stepOf(piet, STEP).getByRole('button', { name: words('steps-rest'), exact: true }));
  await stepOf(piet, STEP).getByText(words('steps-rests')).waitFor();

  await looksAt(piet, EIGHT, ['housing', 'Wonen'], 'Het zit vast', ROOM);
  await looksAt(piet, EIGHT, ['people', 'Mensen om je heen'], 'Het gaat', SISTER);
  await piet.comesOnline();
  await isSent(piet);

  await chooses(piet, 'Noor');
  await piet.tap(page.getByRole('radio', { name: words('check-in-rhythm-monthly'), exact: true }));
  await page
    .getByText(/Bewaard/)
    .first()
    .waitFor({ state: 'detached' });
  await opensPair(noor, 'Piet');
  await noor.link('check-in-begin').waitFor();
  // In the shed there is no internet, for neither of them.
  await piet.goesOffline();
  await noor.goesOffline();
  await piet.tap(piet.link('check-in-begin'));
  await participantSays(piet, { felt: 'Prettig', strength: SAW, learn: LEARN, agreement: AGREED });
  await noor.tap(noor.link('check-in-begin'));
  await mentorSays(noor, NEAT);
  await piet.comesOnline();
  await noor.comesOnline();
  await side(piet, 'Noor').getByText(NEAT).waitFor();
  await side(noor, 'Piet').getByText(LEARN).waitFor();
}

/** What they agreed in January comes back by itself, and it goes on. He does his half on the bus. */
async function february(piet: Person, noor: Person): Promise<void> {
  await opensPair(piet, 'Noor');
  await piet.goesOffline();
  await looksBack(piet, /^Afspraak van maandag 4 januari/, words('check-in-came-goes_on'));
  await participantSays(piet, { felt: 'Ik werd er moe van', strength: AGAIN });
  await side(piet, 'Jij').getByText(AGAIN).waitFor();
  await opensPair(noor, 'Piet');
  await noor.link('check-in-begin').waitFor();
  assert.equal(await noor.page.getByText(AGAIN).count(), 0, 'he has no internet, and still she reads it');
  await piet.comesOnline();
  await noor.page.getByText(AGAIN).waitFor();
}

/** In March the step goes on and is done, he tells the group of it, and of the agreement it is said that it is done. */
async function march(piet: Person, noor: Person): Promise<void> {
  const { page } = piet;
  await piet.goes('/steps');
  await piet.tap(page.getByRole('link', { name: GOAL }));
  await stepOf(piet, STEP).getByText(words('steps-rests')).waitFor();
  await piet.tap(stepOf(piet, STEP).getByRole('button', { name: words('steps-again'), exact: true }));
  await piet.tap(stepOf(piet, STEP).getByRole('button', { name: words('steps-done'), exact: true }));
  await piet.tap(stepOf(piet, STEP).getByRole('link', { name: words('steps-ask-how'), exact: true }));
  await answersInWords(piet, 'steps-ask-how', HOW);
  await stepOf(piet, STEP).getByText(HOW, { exact: true }).waitFor();
  await piet.tap(piet.link('steps-share'));
  await isAsked(piet, 'steps-ask-share');
  await piet.posts();

  await opensPair(noor, 'Piet');
  await looksBack(noor, /^Afspraak van maandag 4 januari/, words('check-in-came-done'));
  await mentorSays(noor, CALM);
  // He does his half after her: what is done is not asked again, what he wants to learn still is.
  await opensPair(piet, 'Noor');
  await page.getByText(words('check-in-came-done'), { exact: true }).waitFor();
  await piet.tap(piet.link('check-in-begin'));
  await page.getByRole('radiogroup', { name: /^Willen leren, van maandag 4 januari/ }).waitFor();
  assert.equal(await page.getByRole('radiogroup', { name: /^Afspraak van/ }).count(), 0);
  await piet.tap(page.getByRole('radio', { name: words('check-in-came-done'), exact: true }));
  await piet.tap(piet.button('map-onward'));
  await participantSays(piet, { felt: 'Rustig', strength: ALONE });
  await side(noor, 'Piet').getByText(ALONE).waitFor();
}

/**
 * The eight sides again, with the time before showing through; and money, nothing else, to a coach for a month. Gives where
 * that is read.
 */
async function april(
  t: TestContext,
  piet: Person,
  kees: Record<'phone' | 'desk', Person>,
  group: string,
): Promise<string> {
  const { page } = piet;
  await looksAt(piet, EIGHT, ['housing', 'Wonen'], 'Het gaat', HOUSE);
  await page.getByRole('button', { name: /^Wonen: Het gaat\. Vorige keer: .?Het zit vast/ }).waitFor();
  await piet.goes(`/map/times/${EIGHT}`);
  await piet.tap(page.getByRole('link', { name: /^4 januari/ }));
  await page.getByText(ROOM).waitFor();

  await sharesAreaWith(piet, 'money', 'Kees');
  await page.getByText(words('sight-grant-waits')).waitFor({ state: 'detached' });
  for (const [device, person] of Object.entries(kees)) {
    await opensSharedBy(person, 'Piet');
    for (const text of [REST, WISH, GOAL, STEP, HOW]) await person.page.getByText(text).first().waitFor();
    await showsNothingOf(person, [ROOM, HOUSE, SISTER, SAW, LEARN, AGREED, NEAT, 'Wonen']);
    // What he filled in about money, and what he wants there.
    await until(`what is shared is on the ${device}`, async () => (await own(person, group)) === 2);
  }
  t.diagnostic('one area to one coach is 2 documents on each of the coach’s devices');
  await piet.goes('/map/sight/money');
  await page
    .getByRole('region', { name: words('sight-looks') })
    .getByRole('listitem')
    .filter({ hasText: /Kees.? keek vandaag in je map: .?Geld/ })
    .waitFor();
  await kees.phone.goesOffline();
  return new URL(kees.desk.page.url()).hash.slice(1);
}

/** The month of the coach has passed: on the phone without internet it closes by itself, and at the desk as well. */
async function may(piet: Person, kees: Record<'phone' | 'desk', Person>, group: string): Promise<void> {
  for (const person of [kees.phone, kees.desk]) {
    await person.page.getByText(words('sight-shared-gone')).waitFor({ timeout: 90_000 });
    await showsNothingOf(person, ALL_OF_IT);
    await until('nothing of Piet is on it', async () => (await own(person, group)) === 0);
  }
  await kees.phone.comesOnline();
  await piet.goes('/map/sight/money');
  await piet.page.getByText(words('sight-past')).first().waitFor();
}

interface Around {
  noor: Person;
  kees: Person;
  anna: Person;
  fatma: Person;
  bea: Person;
}

/** What each may see, by opening the screens and by counting what lies on their devices. */
async function june(piet: Person, around: Around, house: House, his: string): Promise<void> {
  const { noor, kees, anna, fatma, bea } = around;
  // He looks back on his goal himself.
  await piet.goes('/steps');
  await piet.tap(piet.page.getByRole('link', { name: GOAL }));
  await piet.tap(piet.link('steps-look-back'));
  for (const question of ['went', 'helped', 'next']) {
    await isAsked(piet, `steps-ask-back-${question}`);
    await piet.tap(piet.button('map-skip'));
  }
  await isAsked(piet, 'steps-ask-state');
  await piet.tap(piet.page.getByRole('radio', { name: new RegExp(`^${words('steps-state-reached')}`) }));
  await piet.tap(piet.button('map-ready'));
  await piet.page.getByText(words('steps-state-reached'), { exact: true }).waitFor();

  // The participant reads all of it, and what is kept of him stands on one page.
  await piet.goes('/me/about-me');
  await piet.tap(piet.page.locator('#about-me-mine > summary'));
  for (const line of ['Je vulde 3 keer iets in', 'Je schreef 1 wens of doel op', 'Je deed 3 check-ins'])
    await piet.page.getByRole('link', { name: line }).waitFor();
  await opensPair(piet, 'Noor');
  for (const text of [SAW, LEARN, AGREED, NEAT, AGAIN, CALM, ALONE])
    await piet.page.getByText(text).first().waitFor();
  const theirs = new URL(piet.page.url()).hash.slice(1);
  // Three areas of his map, his goals about money, and both halves of the check-ins.
  assert.equal(await own(piet, house.space), 6);

  // The mentor reads what the two said in their check-ins, and nothing of his map.
  await opensPair(noor, 'Piet');
  for (const text of [SAW, LEARN, AGREED, NEAT, AGAIN, CALM, ALONE])
    await noor.page.getByText(text).first().waitFor();
  await showsNothingOf(noor, [WISH, GOAL, HOW, ROOM, HOUSE, SISTER, REST]);
  assert.equal(await own(noor, house.space), 2);
  await mayNotOpen(noor, [[`${his}/map`, words('sight-shared-gone')]]);

  // The coach had a month, and has nothing of it now. Who leads the group and who is in it never had anything.
  for (const person of [kees, anna, fatma]) {
    await person.goes('/me/shared');
    await person.page.getByText(words('sight-shared-none')).waitFor();
    await person.goes('/check-ins');
    await person.page.getByText(words('check-in-empty')).waitFor();
    await mayNotOpen(person, [
      [theirs, words('check-in-gone')],
      [`${his}/map`, words('sight-shared-gone')],
    ]);
    assert.equal(await own(person, house.space), 0, `on the device of ${person.name}`);
    // What he told the group himself they do read.
    await person.goes(`/g/${house.space}`);
    await person.entry('Piet', STEP).waitFor();
    await showsNothingOf(person, [WISH, GOAL, HOW, SAW, NEAT]);
  }

  // An administrator keeps accounts and what is worked with. Of nobody's words anything is on the device.
  await bea.goes('/instruments');
  await bea.page.getByRole('heading', { level: 1, name: words('kept-title') }).waitFor();
  await bea.page.getByRole('heading', { level: 2, name: 'Mijn brug' }).waitFor();
  await mayNotOpen(bea, [
    ['/me/shared', words('sight-shared-none')],
    ['/check-ins', words('check-in-empty')],
    [theirs, words('check-in-gone')],
    [`/g/${house.space}`, words('log-not-here')],
  ]);
  await showsNothingOf(bea, ALL_OF_IT);
  assert.deepEqual(await documentsOf(bea.page, house.space), { group: 0, own: 0 });
}

/** The half year with his mentor has passed. She has nothing of it now, and he reads all of it, her words too. */
async function july(piet: Person, noor: Person, group: string): Promise<void> {
  await noor.goes('/check-ins');
  await noor.page.getByText(words('check-in-empty')).waitFor({ timeout: 90_000 });
  await until('nothing of Piet is on it', async () => (await own(noor, group)) === 0);
  await opensPair(piet, 'Noor');
  await piet.page.getByText(words('check-in-stopped-you-read')).waitFor();
  for (const text of [NEAT, CALM, SAW]) await piet.page.getByText(text).first().waitFor();
  assert.equal(await own(piet, group), 6);
}

interface Half {
  felt: string;
  strength: string;
  learn?: string;
  agreement?: string;
}

/** The participant's half, after what came of last time; how one begins is passed by. */
async function participantSays(person: Person, { felt, strength, learn, agreement }: Half): Promise<void> {
  await skips(person, 'Waar wil je mee beginnen?');
  await taps(person, 'Hoe voelde het werk?', felt);
  if (felt === 'Ik werd er moe van') await skips(person, 'Wat zou het werk lichter maken?');
  await tells(person, STRENGTHS, strength);
  await saysOrSkips(person, 'Wat wil je nog leren?', learn);
  await skips(person, 'Wat helpt jou hier?');
  await saysOrSkips(person, AGREEMENT, agreement);
  await nextInAWeek(person);
  await side(person, 'Jij').getByText(strength).waitFor();
}

/** The mentor's half: the strengths that they saw. */
async function mentorSays(person: Person, strength: string): Promise<void> {
  await tells(person, STRENGTHS, strength);
  await skips(person, AGREEMENT);
  await nextInAWeek(person);
  await side(person, 'Jij').getByText(strength).waitFor();
}

async function saysOrSkips(person: Person, question: string, text: string | undefined): Promise<void> {
  await (text === undefined ? skips(person, question) : tells(person, question, text));
}

/** What is on the device has all gone to the server. */
async function isSent(person: Person): Promise<void> {
  await person.goes('/steps');
  await person.page.getByRole('link', { name: GOAL }).first().waitFor();
  await person.page.getByText(/We versturen het als er internet is/).waitFor({ state: 'detached' });
}

/** How many documents of a person's own lie on a device. */
async function own(person: Person, group: string): Promise<number> {
  return (await documentsOf(person.page, group)).own;
}

async function showsNothingOf(person: Person, sentences: readonly string[]): Promise<void> {
  const shown = await person.page.locator('body').innerText();
  for (const sentence of sentences)
    assert(!shown.includes(sentence), `${person.name} is shown “${sentence}”:\n${shown}`);
}

/** Addresses that somebody else has, and the sentence that stands there instead. */
async function mayNotOpen(
  person: Person,
  addresses: readonly (readonly [path: string, says: string])[],
): Promise<void> {
  for (const [path, says] of addresses) {
    await person.goes(path);
    await person.page.getByText(says).waitFor();
    await showsNothingOf(person, [WISH, GOAL, HOW, ROOM, SISTER, SAW, LEARN, AGREED]);
  }
}
