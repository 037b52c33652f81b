// The first visit, on a connection that breaks while the shell is on its way: it comes all the same, and then Kring opens
// without any connection.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Chromium } from './harness/chromium';
import { Line } from './harness/line';
import { Server } from './harness/server';
import { until } from './harness/until';
import { words } from './harness/words';

const server = await Server.start();
after(() => server.discard());

test('a shell that did not come at once is fetched again', async (t) => {
  const line = await Line.to(server.port);
  const browser = await Chromium.withNewProfile();
  t.after(async () => {
    await browser.discard();
    await line.cut();
  });
  const lost = line.loses('/sw.js');
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(line.origin);
  await until('the shell to be lost on the way', async () => lost.count > 0);
  assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null);

  lost.stop();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await line.cut();
  await browser.context.setOffline(true);
  await page.reload();
  await page.getByRole('link', { name: words('start-with-code') }).waitFor();
});
