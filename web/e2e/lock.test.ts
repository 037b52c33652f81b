// A lock loses nothing: what someone is saying when their place closes is there when they open it again.
import { after, test } from 'node:test';
import { newGroup } from './harness/group';
import { Server } from './harness/server';
import { choosesPin, closesUp, typesPin } from './harness/vault';
import { words } from './harness/words';

const server = await Server.start();
after(() => server.discard());

test('a recording that goes on in one tab is kept when another tab locks', async (t) => {
  const group = await newGroup(server, t);
  const piet = await group.member('Piet');
  await choosesPin(piet, '4711');
  await piet.goes(`/g/${group.space}`);
  await piet.tap(piet.link('write-speak'));
  await piet.tap(piet.button('write-speak'));
  await piet.page.getByText(words('voice-records')).waitFor();
  await piet.page.getByText('0:01').waitFor();

  const speaking = piet.page;
  piet.page = await piet.browser.context.newPage();
  await piet.page.goto(`${piet.line.origin}/#/me`);
  await closesUp(piet, 'gate-pin-title');
  await speaking.getByRole('heading', { name: words('gate-pin-title') }).waitFor();

  await typesPin(piet, '4711', 'gate-pin-open');
  await piet.goes(`/g/${group.space}/write/type`);
  await piet.button('voice-again').waitFor();
});
