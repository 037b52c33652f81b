// Kring open in several tabs at once: one of them leads, and it may be closed at any moment.
import { after, test } from 'node:test';
import { newGroup } from './harness/group';
import { Server } from './harness/server';
import { words } from './harness/words';

const server = await Server.start();
after(() => server.discard());

test('tabs show the same, and each can take over', async (t) => {
  const group = await newGroup(server, t);
  const { steward: anna } = group;
  const piet = await group.member('Piet');
  await anna.goes(`/g/${anna.space}`);

  const first = piet.page;
  const address = first.url();
  const second = await piet.browser.context.newPage();
  const third = await piet.browser.context.newPage();
  await second.goto(address);
  await third.goto(address);

  piet.page = second;
  await piet.isIn(group.name);
  await piet.writes('Geschreven in de tweede.');
  await anna.entry('Piet', 'Geschreven in de tweede.').waitFor();
  for (const tab of [first, third]) {
    piet.page = tab;
    await piet.entry('Piet', 'Geschreven in de tweede.').getByText(words('status-shared')).waitFor();
  }

  await first.close();
  piet.page = third;
  await piet.writes('Geschreven toen de eerste weg was.');
  await anna.entry('Piet', 'Geschreven toen de eerste weg was.').waitFor();
  await anna.writes('En terug.');
  for (const tab of [second, third]) {
    piet.page = tab;
    await piet.entry('Anna', 'En terug.').waitFor();
    await piet.entry('Piet', 'Geschreven toen de eerste weg was.').waitFor();
  }
});
