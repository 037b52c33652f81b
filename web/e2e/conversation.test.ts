// Conversations of a participant and a professional: said by both without a connection, agreements that remind and return, a decision
// that rests on something and is answered, recorded on two devices, and ended in the middle.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  agreesThat,
  choosesThat,
  choosesToTalk,
  goesOn,
  isAsked,
  opensTalks,
  recordOf,
  reminders,
  tellsThat,
} from './harness/conversation';
import { arrivesFor, Group, makeGroup } from './harness/group';
import { Server } from './harness/server';
import { signIn } from './harness/sign-in';
import { words } from './harness/words';

const DAY_MS = 24 * 60 * 60 * 1000;

const MORE = 'Ik wil meer uren.';
const TIRED = 'De ochtend is rustig, de middag niet.';
const CALL = 'Ik bel de winkel.';
const FACTS = 'Piet kwam elke dag.';
const ASK = 'Vragen naar de middag.';
const COURSE = 'De cursus begint in januari.';
const PLAN = 'Het plan dat Piet schreef.';
const LATER = 'Liever na de vakantie.';
const TABLET = 'Op de tablet geschreven.';
const HALF = 'Dit stond nog nergens.';

const server = await Server.start();
after(() => server.discard());

/** The day so many days from now. */
function dayAhead(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}

test('said by both without a connection, agreements that return, a decision answered, and ended in the middle', async (t) => {
  const { name, space, email, code } = await makeGroup(server);
  const anna = await arrivesFor(t, server, 'Anna');
  await signIn(anna, server, email);
  await anna.goes(`/g/${space}`);
  await anna.isIn(name);
  const group = new Group(server, t, name, space, code, anna);
  const piet = await group.member('Piet');
  await choosesToTalk(piet, 'Anna');
  await piet.page.getByText(/Bewaard/).waitFor({ state: 'detached' });
  // Anna did nothing for it: it came to her.
  await opensTalks(anna, 'Piet');
  await anna.link('conversation-begin').waitFor();

  await piet.goesOffline();
  await anna.goesOffline();
  await piet.tap(piet.link('conversation-begin'));
  await tellsThat(piet, 'aim-mine', MORE);
  await choosesThat(piet, 'leads-mine', words('conversation-leads-both'));
  await choosesThat(piet, 'hard-mine', words('conversation-hard-yes'));
  await piet.page.getByText(words('conversation-morning')).waitFor();
  await choosesThat(piet, 'day-part-mine', words('conversation-day-part-morning'));
  await tellsThat(piet, 'said-mine', TIRED);
  await isAsked(piet, 'agreements-mine');
  await agreesThat(piet, { words: CALL, who: words('you'), by: dayAhead(9) });
  await recordOf(piet, words('you')).getByText(TIRED).waitFor();

  // What is the participant's to say is not asked of her; a decision without grounds is not kept, and what she typed stays.
  await anna.tap(anna.link('conversation-begin'));
  await isAsked(anna, 'aim-theirs');
  await goesOn(anna);
  await isAsked(anna, 'leads-theirs');
  await goesOn(anna);
  await choosesThat(anna, 'role-theirs', words('conversation-role-coach'));
  await isAsked(anna, 'hard-theirs', 'Piet');
  await goesOn(anna);
  await tellsThat(anna, 'said-theirs', FACTS);
  await isAsked(anna, 'agreements-theirs');
  await agreesThat(anna, { words: ASK, who: words('you'), by: dayAhead(9) });
  await isAsked(anna, 'decisions-theirs');
  await anna.tap(anna.button('conversation-decision-add'));
  await anna.page.getByLabel(words('conversation-decision-what', { number: 1 })).fill(COURSE);
  await goesOn(anna);
  await anna.page.getByText(words('conversation-decision-no-grounds')).waitFor();
  await anna.page.getByLabel(words('conversation-decision-rests-on', { number: 1 })).fill(PLAN);
  await goesOn(anna);
  await recordOf(anna, words('you')).getByText(PLAN).waitFor();

  await piet.comesOnline();
  await anna.comesOnline();
  const annas = recordOf(piet, 'Anna');
  await annas.getByText(COURSE).waitFor();
  await annas.getByText(words('conversation-role-coach')).waitFor();
  await recordOf(anna, 'Piet').getByText(MORE).waitFor();

  // Only he answers: *klopt dit voor jou?*
  await annas.getByText(words('conversation-fits-none')).waitFor();
  assert.equal(await anna.button('conversation-answer').count(), 0);
  await piet.tap(piet.button('conversation-answer'));
  await piet.tap(piet.page.getByRole('radio', { name: words('conversation-fits-not_quite'), exact: true }));
  await piet.page.getByLabel(words('conversation-fits-words')).fill(LATER);
  await piet.tap(piet.button('map-ready'));
  await recordOf(anna, words('you')).getByText(LATER).waitFor();

  // Agreements with a day remind both.
  await piet.goes('/steps');
  await reminders(piet).getByText(CALL).waitFor();
  await anna.goes('/me/shared');
  await reminders(anna).getByText(ASK).waitFor();

  // A week later they return by themselves, and something came of them.
  await server.letsPass(7 * DAY_MS);
  await opensTalks(piet, 'Anna');
  await piet.page.getByText(words('conversation-open')).waitFor();
  await piet.link('conversation-begin').waitFor();
  await piet.goesOffline();
  await piet.tap(piet.link('conversation-begin'));
  await isAsked(piet, 'look-back-mine');
  const called = piet.page.getByRole('radiogroup', { name: CALL });
  await piet.tap(called.getByRole('radio', { name: words('conversation-came-done'), exact: true }));
  const asks = piet.page.getByRole('radiogroup', { name: ASK });
  await piet.tap(asks.getByRole('radio', { name: words('conversation-came-goes_on'), exact: true }));
  await goesOn(piet);
  await isAsked(piet, 'aim-mine');
  await piet.comesOnline();
  await piet.goes('/steps');
  await reminders(piet).getByText(ASK).waitFor();
  assert.equal(await reminders(piet).getByText(CALL).count(), 0);

  // Recorded on two devices of hers without a connection: one conversation, with both.
  const tablet = await arrivesFor(t, server, 'Anna');
  await signIn(tablet, server, email);
  await opensTalks(tablet, 'Piet');
  await tablet.link('conversation-go-on').or(tablet.link('conversation-begin')).first().waitFor();
  await opensTalks(anna, 'Piet');
  await anna.goesOffline();
  await tablet.goesOffline();
  for (const [device, text] of [
    [anna, FACTS],
    [tablet, TABLET],
  ] as const) {
    await device.tap(device.link('conversation-go-on').or(device.link('conversation-begin')).first());
    await isAsked(device, 'look-back-theirs');
    await goesOn(device);
    if (device === anna) await tellsThat(device, 'aim-theirs', text);
    else {
      for (const ask of ['aim-theirs', 'leads-theirs', 'role-theirs']) {
        await isAsked(device, ask);
        await goesOn(device);
      }
      await isAsked(device, 'hard-theirs', 'Piet');
      await goesOn(device);
      await tellsThat(device, 'said-theirs', text);
    }
  }
  await anna.comesOnline();
  await tablet.comesOnline();
  await opensTalks(piet, 'Anna');
  await piet.tap(
    piet.page
      .getByRole('list', { name: words('conversation-earlier') })
      .getByRole('link')
      .first(),
  );
  await annas.getByText(FACTS).waitFor();
  await annas.getByText(TABLET).waitFor();

  // He stops it while she writes: what she typed is told, and nothing of his is on her device any more.
  await isAsked(tablet, 'agreements-theirs');
  await goesOn(tablet);
  await isAsked(tablet, 'decisions-theirs');
  await tablet.tap(tablet.button('conversation-decision-add'));
  await tablet.page.getByLabel(words('conversation-decision-what', { number: 1 })).fill(HALF);
  await opensTalks(piet, 'Anna');
  const given = piet.page.getByRole('article', { name: 'Anna' });
  await piet.tap(given.getByRole('button', { name: words('sight-end') }));
  await piet.tap(given.getByRole('button', { name: words('sight-end-yes') }));
  await tablet.page.getByRole('heading', { name: words('conversation-ended') }).waitFor();
  await tablet.page.getByText(HALF).waitFor();
  assert.equal(await tablet.page.getByText(MORE).count(), 0);
  await piet.page.getByText(words('conversation-stopped-you-read')).waitFor();
});
