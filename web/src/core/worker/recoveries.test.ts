import { afterEach, expect, test, vi } from 'vitest';
import { CoreFault } from '../core';
import { memoryKeys } from '../../testing/memory-keys';
import { ServerNonce } from './prover';
import { NEW_DEVICE, Recoveries } from './recoveries';

afterEach(() => vi.unstubAllGlobals());

interface Asked {
  path: string;
  key: unknown;
}

/** A server that answers each question with the next of these, and what it was asked with which key. */
function answers(...given: Response[]): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', (path: string, init: { headers: Headers }) => {
    const proof = new Headers(init.headers).get('DPoP')?.split('.')[0];
    const text = proof?.replaceAll('-', '+').replaceAll('_', '/');
    asked.push({ path, key: text ? (JSON.parse(atob(text)) as { jwk: unknown }).jwk : null });
    const next = given.shift();
    return next ? Promise.resolve(next) : Promise.reject(new TypeError('no network'));
  });
  return asked;
}

const says = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const problem = (code: string, status = 400) => says({ code }, status);

function device(more: { isOpen?: boolean; shared?: boolean } = {}) {
  const keys = memoryKeys();
  const access = {
    isOpen: more.isOpen ?? false,
    send: () => Promise.resolve(problem('not_for_title', 403)),
  };
  const mayWait = () => (more.shared ? Promise.reject(new CoreFault('not_on_a_tablet')) : Promise.resolve());
  const comesIn = vi.fn(() => Promise.resolve());
  return {
    keys,
    comesIn,
    recoveries: new Recoveries(access, keys, new ServerNonce(() => 0), mayWait, comesIn),
  };
}

test('the key with which it was confirmed is the one that asks and comes in', async () => {
  const { keys, comesIn, recoveries } = device();
  expect(await recoveries.answer({ does: 'state' })).toBeNull();
  const asked = answers(says({ state: 'running' }), says({ state: 'running', isOpen: true }));
  await recoveries.answer({ does: 'confirm', code: 'ABCDEFGH' });
  await recoveries.answer({ does: 'state' });
  expect(asked.map(({ path }) => path)).toEqual(['/v1/recoveries/confirm', '/v1/recoveries/state']);
  expect(asked[0]?.key).toEqual(asked[1]?.key);
  await recoveries.answer({ does: 'complete' });
  expect(comesIn).toHaveBeenCalledOnce();
  expect(await keys.of(NEW_DEVICE)).toBeUndefined();
});

test('an answer that was lost leaves a device that asks again with the same key; a wrong code leaves nothing', async () => {
  const { keys, recoveries } = device();
  const asked = answers();
  await expect(recoveries.answer({ does: 'confirm', code: 'ABCDEFGH' })).rejects.toThrow('offline');
  await expect(recoveries.answer({ does: 'confirm', code: 'ABCDEFGH' })).rejects.toThrow('offline');
  expect(asked[0]?.key).toEqual(asked[1]?.key);
  const other = device();
  answers(problem('wrong_code'));
  await expect(other.recoveries.answer({ does: 'confirm', code: 'ABCDEFGH' })).rejects.toThrow('code_wrong');
  expect(await other.keys.of(NEW_DEVICE)).toBeUndefined();
  // What the server does not know, nobody waits for.
  answers(problem('not_found', 404));
  expect(await recoveries.answer({ does: 'state' })).toBeNull();
  expect(await keys.of(NEW_DEVICE)).toBeUndefined();
});

test('a server that broke may have taken the word: the key that it knows then is kept', async () => {
  const { keys, recoveries } = device();
  answers(problem('busy', 503));
  await expect(recoveries.answer({ does: 'confirm', code: 'ABCDEFGH' })).rejects.toThrow();
  expect(await keys.of(NEW_DEVICE)).toBeDefined();
});

test('nobody waits on a tablet of a group, nor over somebody who is signed in', async () => {
  const confirm = { does: 'confirm', code: 'ABCDEFGH' } as const;
  await expect(device({ shared: true }).recoveries.answer(confirm)).rejects.toThrow('not_on_a_tablet');
  await expect(device({ isOpen: true }).recoveries.answer(confirm)).rejects.toThrow('someone_else');
});

test('a steward is not told that their own work stands in the way', async () => {
  const begin = { does: 'begin', space: 's', person: 'p' } as const;
  await expect(device().recoveries.answer(begin)).rejects.toThrow('recovery_not_here');
});
