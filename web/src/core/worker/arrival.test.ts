import { afterEach, expect, test, vi } from 'vitest';
import { CoreFault } from '../core';
import { memoryKeys } from '../../testing/memory-keys';
import { Arrival } from './arrival';
import { newKey } from './device-keys';
import { ServerNonce } from './prover';

afterEach(() => vi.unstubAllGlobals());

const WHO = { person: 'person-1', device: 'device-1' };
const problem = (status: number, code: string) => new Response(JSON.stringify({ code }), { status });

/** Someone who was added, and a server that answers with the next of these. */
async function arriving(...given: Response[]) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (path: string, init: { body: string }) => {
    asked.push(`${path} ${init.body}`);
    const answer = given.shift();
    return answer ? Promise.resolve(answer) : Promise.reject(new Error('no network'));
  });
  const told: Record<string, unknown>[] = [];
  const device = {
    tell: (event: Record<string, unknown>) => Promise.resolve(void told.push(event)),
    request: (event: Record<string, unknown>) => {
      told.push(event);
      return Promise.resolve({ outcome: 'done' as const });
    },
  };
  const renewed = vi.fn(() => Promise.reject(new CoreFault('offline')));
  const keys = memoryKeys();
  await keys.keep(WHO.device, await newKey());
  const arrival = new Arrival(device, keys, new ServerNonce(() => 0), renewed);
  arrival.set(WHO);
  return { arrival, asked, told, renewed };
}

test('not yet is no answer: one asks again until one is let in', async () => {
  const session = {
    person: { id: WHO.person },
    device: WHO.device,
    accessToken: 'a',
    expiresInS: 600,
    refreshToken: 'r',
  };
  const { arrival, asked, told, renewed } = await arriving(
    problem(404, 'walk_in_waits'),
    problem(503, 'unavailable'),
    new Response(JSON.stringify(session)),
  );
  for (let time = 0; time < 2; time += 1) await arrival.ask();
  expect(told).toEqual([]);
  await arrival.ask();
  expect(asked).toEqual(Array(3).fill(`/v1/walk-ins/arrive ${JSON.stringify(WHO)}`));
  const tokens = { accessToken: 'a', expiresInS: 600, refreshToken: 'r' };
  expect(told).toEqual([{ event: 'signed_in', person: { id: WHO.person }, device: WHO.device, tokens }]);
  expect(renewed, 'the door is shut behind them').toHaveBeenCalledOnce();
  arrival.set(null);
  await arrival.ask();
  expect(asked).toHaveLength(3);
});

test('without a connection nothing is said', async () => {
  const { arrival, told } = await arriving();
  await arrival.ask();
  expect(told).toEqual([]);
});

test('who was not added hears so, and so does whose device was ended', async () => {
  for (const [answer, event] of [
    [problem(403, 'walk_in_refused'), 'walk_in_refused'],
    [problem(401, 'signed_out'), 'session_ended'],
  ] as const) {
    const { arrival, told } = await arriving(answer);
    await arrival.ask();
    expect(told).toEqual([{ event }]);
  }
});
