import { expect, test } from 'vitest';
import type { GroupsView } from '../types/GroupsView';
import { Instruments } from './instruments';

const groups = (...standings: string[]) =>
  ({ groups: standings.map((standing, at) => ({ space: String(at), standing })) }) as unknown as GroupsView;

test('it is asked with a connection, and not again within minutes', async () => {
  let asked = 0;
  let now = 0;
  const instruments = new Instruments(
    () => Promise.resolve((asked += 1)),
    () => now,
  );
  instruments.connected();
  instruments.connected();
  expect(asked).toBe(1);
  now += 11 * 60_000;
  instruments.connected();
  expect(asked).toBe(2);
});

test('who is let in has the instruments of the group before the next walk out of reach', () => {
  let asked = 0;
  const instruments = new Instruments(
    () => Promise.resolve((asked += 1)),
    () => 0,
  );
  instruments.sees(groups('knocking'));
  instruments.connected();
  instruments.sees(groups('knocking'));
  expect(asked).toBe(1);
  instruments.sees(groups('member'));
  expect(asked).toBe(2);
});

test('what failed is asked again with the next connection', async () => {
  let asked = 0;
  const instruments = new Instruments(
    () => {
      asked += 1;
      return Promise.reject(new Error('offline'));
    },
    () => 0,
  );
  instruments.connected();
  await Promise.resolve();
  await Promise.resolve();
  instruments.connected();
  expect(asked).toBe(2);
});
