// "Wat ik kan": why one began, said by voice; a skill with a photo, without a connection; shared with a mentor who saw it; in
// the portfolio; left out of it, and taken back.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { newGroup } from './harness/group';
import { takePhoto } from './harness/photo';
import { Server } from './harness/server';
import { opensSharedBy, stopsFor } from './harness/sight';
import {
  beginsSkill,
  opensSkills,
  saysSeen,
  sharesSkillsWith,
  showsInWords,
  skillOf,
} from './harness/skills';
import { isAsked } from './harness/steps';
import { hears, speaks } from './harness/voice';
import { words } from './harness/words';

const SAWING = 'Recht zagen';
const WHERE = 'In de werkplaats, met Anna.';
const BOX = 'Deze kist is haaks.';
const SAW = 'Nagemeten: alle vier de hoeken.';

const server = await Server.start();
after(() => server.discard());

test('intake by voice, a skill with a photo offline, shared, confirmed, shown, and taken back', async (t) => {
  const group = await newGroup(server, t);
  const { steward: anna } = group;
  const piet = await group.member('Piet');
  const photo = await takePhoto(piet.page);
  await opensSkills(piet);
  await piet.page.getByText(words('skills-empty')).waitFor();

  await piet.goesOffline();
  // Why he began: three questions, spoken, and nothing read or typed.
  await piet.tap(piet.page.getByRole('link', { name: new RegExp(`^${words('skills-intake')}`) }));
  await piet.tap(piet.link('skills-intake-begin'));
  for (const question of ['wishes', 'talents', 'expects']) {
    await isAsked(piet, `skills-ask-${question}`);
    if (question === 'expects') {
      await piet.tap(piet.button('map-skip'));
      break;
    }
    await speaks(piet);
    await piet.tap(piet.button('map-onward'));
  }
  const talents = piet.page.getByRole('heading', { name: words('skills-ask-talents') });
  await talents.waitFor();
  await hears(
    piet,
    piet.page
      .getByRole('main')
      .getByRole('button', { name: /^Luister/ })
      .last(),
  );

  // A skill, and a photo that shows it.
  await beginsSkill(piet, SAWING, WHERE);
  await piet.tap(piet.button('skills-show'));
  await isAsked(piet, 'skills-ask-evidence');
  await piet.page.getByLabel(words('write-photo-too')).setInputFiles(photo);
  await piet.page.getByText(words('photo-ask')).waitFor();
  await piet.tap(piet.button('photo-nobody'));
  await piet.page.getByRole('img', { name: words('photo-of', { name: 'Piet' }) }).waitFor();
  await piet.page.getByLabel(words('skills-evidence-words')).fill(BOX);
  // The phone dies: his words and the photo are there.
  await piet.tap(piet.button('map-ready'));
  await piet.isKilledAndStartsAgain();
  await piet.page.getByText(BOX, { exact: true }).waitFor();
  await piet.page.getByRole('img', { name: words('photo-of', { name: 'Piet' }) }).waitFor();

  // A phase, with the day it began.
  await piet.goes('/skills/phases');
  const inside = words('skills-phase-volunteer-inside');
  await piet.tap(piet.page.getByRole('radio', { name: inside, exact: true }));
  await piet.page.getByLabel(words('skills-phase-day')).fill('2026-01-05');
  await piet.tap(piet.button('skills-phase-keep'));
  await piet.page.getByText(words('skills-phase-since', { day: '5 januari 2026' })).waitFor();
  await piet.comesOnline();
  await piet.goes('/skills');
  await piet.page.getByText(/We versturen het als er internet is/).waitFor({ state: 'detached' });

  // Anna reads nothing of it until he lets her; then all of it, and he sees that she looked.
  await anna.goes('/me/shared');
  await anna.page.getByText(words('sight-shared-none')).waitFor();
  await sharesSkillsWith(piet, 'Anna');
  await piet.page.getByText(words('sight-grant-waits')).waitFor({ state: 'detached' });
  await opensSharedBy(anna, 'Piet');
  await skillOf(anna, SAWING).getByText(BOX, { exact: true }).waitFor();
  await skillOf(anna, SAWING)
    .getByRole('img', { name: words('photo-of', { name: 'Piet' }) })
    .waitFor();
  await anna.page.getByText(inside, { exact: true }).waitFor();
  await piet.page.getByText(/^Anna keek vandaag naar Wat ik kan\.$/).waitFor();

  // She saw it, and says so where there is no connection.
  await anna.goesOffline();
  await saysSeen(anna, SAWING, SAW);
  await anna.comesOnline();
  await piet.goes('/skills');
  await piet.tap(piet.page.getByRole('main').getByRole('link', { name: new RegExp(`^${SAWING}`) }));
  await piet.page.getByText(SAW, { exact: true }).waitFor();

  // The portfolio holds what he chooses, with who saw it and when.
  await piet.goes('/skills/portfolio');
  await piet.page.getByText(words('skills-portfolio-empty')).waitFor();
  await piet.goes('/skills/choose');
  await piet.tap(piet.page.getByRole('checkbox', { name: SAWING, exact: true }));
  await piet.tap(piet.link('skills-portfolio-open'));
  await skillOf(piet, SAWING).getByText(SAW, { exact: true }).waitFor();
  await skillOf(piet, SAWING)
    .getByText(/^Anna zag dit op /)
    .waitFor();
  await skillOf(piet, SAWING).getByRole('img').first().waitFor();
  const [file] = await Promise.all([
    piet.page.waitForEvent('download'),
    piet.button('skills-portfolio-save').click(),
  ]);
  const page = await readFile(await file.path(), 'utf8');
  for (const text of [SAWING, WHERE, BOX, SAW]) assert(page.includes(text), text);
  assert.match(page, /<img src="data:image\/jpeg;base64,/);
  assert.doesNotMatch(page, /<button|<script|blob:/);

  // He leaves it out; she still has her own sentence, and takes it back.
  await piet.goes('/skills');
  await piet.tap(piet.page.getByRole('main').getByRole('link', { name: new RegExp(`^${SAWING}`) }));
  await piet.tap(piet.button('skills-seen-hide'));
  await piet.page.getByText(words('skills-seen-hidden')).waitFor();
  await piet.goes('/skills/portfolio');
  await skillOf(piet, SAWING).getByText(BOX, { exact: true }).waitFor();
  assert.equal(await piet.page.getByText(SAW, { exact: true }).count(), 0);
  const sheet = skillOf(anna, SAWING);
  await anna.tap(sheet.getByRole('button', { name: words('skills-saw-back'), exact: true }).first());
  await anna.tap(sheet.getByRole('button', { name: words('skills-saw-back-yes'), exact: true }).last());
  await sheet.getByText(SAW, { exact: true }).waitFor({ state: 'detached' });

  // He stops sharing: she has nothing of it any more.
  await piet.goes('/skills/sight');
  await stopsFor(piet, 'Anna');
  await anna.page.getByText(words('sight-shared-gone')).waitFor();
  assert.equal(await anna.page.getByText(BOX, { exact: true }).count(), 0);
});

test('by a picture alone, what is too long is told, and what is half typed stays', async (t) => {
  const group = await newGroup(server, t);
  const kees = await group.member('Kees');
  await kees.goes('/skills/new');
  await kees.tap(kees.page.getByRole('radio', { name: words('skills-example-cooking'), exact: true }));
  await isAsked(kees, 'skills-ask-where');
  await kees.tap(kees.button('map-skip'));
  await isAsked(kees, 'skills-ask-state');
  await kees.tap(kees.page.getByRole('radio', { name: new RegExp(`^${words('skills-state-can')}`) }));
  await kees.tap(kees.button('map-ready'));
  await kees.page.getByRole('heading', { level: 2, name: words('skills-example-cooking') }).waitFor();
  await kees.page.getByText(words('skills-state-can'), { exact: true }).waitFor();

  await showsInWords(kees, 'Soep voor twaalf.');
  await kees.tap(kees.button('skills-show'));
  await isAsked(kees, 'skills-ask-evidence');
  await kees.page.getByLabel(words('skills-evidence-words')).fill('a'.repeat(20_000));
  await kees.page.getByText(words('fault-too-long')).waitFor();
  await kees.page.getByLabel(words('skills-evidence-words')).fill('Brood.');
  await kees.tap(kees.button('back'));
  await kees.page.getByText('Brood.', { exact: true }).waitFor();
});
