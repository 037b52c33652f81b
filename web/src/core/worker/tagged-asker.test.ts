import { expect, test } from 'vitest';
import { CoreFault } from '../core';
import { TaggedAsker } from './tagged-asker';

const answers = (...given: Response[]) => {
  const asked: (string | null)[] = [];
  const send = (_path: string, init: RequestInit) => {
    asked.push(new Headers(init.headers).get('If-None-Match'));
    const answer = given.shift();
    return answer ? Promise.resolve(answer) : Promise.reject(new CoreFault('offline'));
  };
  return { asked, send };
};
const shelf = (tag: string) => new Response('{"instruments":[]}', { headers: { ETag: tag } });

test('what was kept is asked for by its tag, and not told again', async () => {
  const { asked, send } = answers(
    shelf('"a"'),
    shelf('"a"'),
    new Response(null, { status: 304 }),
    shelf('"b"'),
  );
  const asker = new TaggedAsker('/v1/instruments');
  const first = await asker.ask(send);
  expect(first?.told).toEqual({ instruments: [] });
  // It did not fit on the device.
  (await asker.ask(send))?.kept();
  expect(await asker.ask(send)).toBeNull();
  asker.forget();
  await asker.ask(send);
  expect(asked).toEqual([null, null, '"a"', null]);
});

test('a server that says no is a fault', async () => {
  const { send } = answers(new Response('{"code":"signed_out"}', { status: 401 }));
  await expect(new TaggedAsker('/v1/instruments').ask(send)).rejects.toThrow('signed_out');
});
