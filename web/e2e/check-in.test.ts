// Check-ins of two people: chosen, said by both without a connection, read by both, "dit klopt niet", and ended.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { checksIn, chooses, nextInAWeek, opensPair, side, skips, tells } from './harness/check-in';
import { newGroup } from './harness/group';
import { Server } from './harness/server';
import { words } from './harness/words';

const RIGHT = 'Ik zaag nu recht.';
const NEAT = 'Werkt netjes en vraagt na.';
const LEARN = 'Schuren met de machine.';
const AGREED = 'Anna laat de machine zien.';
const HALF = 'Ik vroeg het';
const NOT_SO = 'Ik vroeg het aan Kees.';

const server = await Server.start();
after(() => server.discard());

test('chosen, said by both without a connection, read by both, and ended', async (t) => {
  const group = await newGroup(server, t);
  const { steward: anna } = group;
  const piet = await group.member('Piet');
  await chooses(piet, 'Anna');
  await piet.page
    .getByText(/Bewaard/)
    .first()
    .waitFor({ state: 'detached' });
  // Anna did nothing for it: it came to her. What is asked comes with her first visit.
  await opensPair(anna, 'Piet');
  await anna.link('check-in-begin').waitFor();

  await piet.goesOffline();
  await anna.goesOffline();
  const before = piet.taps;
  await checksIn(piet, RIGHT);
  await tells(piet, 'Wat wil je nog leren?', LEARN);
  await skips(piet, 'Wat helpt jou hier?');
  await tells(piet, 'Wat spreken jullie af? Wie doet wat?', AGREED);
  await nextInAWeek(piet);
  await side(piet, 'Jij').getByText(RIGHT).waitFor();
  const taps = piet.taps - before;
  t.diagnostic(`taps for a check-in: ${taps}`);
  assert(taps <= 12, `${taps} taps`);

  // How work felt and what he wants to learn is not asked of her.
  await anna.tap(anna.link('check-in-begin'));
  await tells(anna, 'Wat ging er goed? Vertel het allebei.', NEAT);
  await skips(anna, 'Wat spreken jullie af? Wie doet wat?');
  await nextInAWeek(anna);
  await side(anna, 'Jij').getByText(NEAT).waitFor();

  await piet.comesOnline();
  await anna.comesOnline();
  await side(piet, 'Anna').getByText(NEAT).waitFor();
  await side(anna, 'Piet').getByText(RIGHT).waitFor();
  await side(anna, 'Piet').getByText(LEARN).waitFor();

  // "Dit klopt niet": his words beside hers, and hers stay.
  await piet.tap(
    side(piet, 'Anna')
      .getByRole('button', { name: words('check-in-wrong') })
      .first(),
  );
  // Half said, and away from the screen: it stands there when he comes back, and he says the rest.
  await piet.page.getByLabel(words('check-in-wrong-how')).fill(HALF);
  await opensPair(piet, 'Anna');
  await piet.tap(piet.page.getByRole('link', { name: words('check-in-today'), exact: true }));
  await side(piet, 'Anna').getByText(HALF, { exact: true }).waitFor();
  await piet.tap(piet.button('check-in-wrong-change'));
  await piet.page.getByLabel(words('check-in-wrong-how')).fill(NOT_SO);
  await piet.tap(piet.button('check-in-wrong-put'));
  await side(anna, 'Jij').getByText(NOT_SO).waitFor();
  await side(anna, 'Jij').getByText(NEAT).waitFor();

  // He stops it: she has it no more, he reads all of it.
  await opensPair(piet, 'Anna');
  const given = piet.page.getByRole('article', { name: 'Anna' });
  await piet.tap(given.getByRole('button', { name: words('sight-end') }));
  await piet.tap(given.getByRole('button', { name: words('sight-end-yes') }));
  await anna.page.getByText(words('check-in-gone')).waitFor();
  assert.equal(await anna.page.getByText(RIGHT).count(), 0);
  await piet.page.getByText(words('check-in-stopped-you-read')).waitFor();
  await piet.page.getByText(NEAT).waitFor();
});
