import { afterEach, expect, test, vi } from 'vitest';
import { memoryKeys } from '../../testing/memory-keys';
import { Access } from './access';
import { newKey } from './device-keys';
import { Prover, ServerNonce } from './prover';

afterEach(() => vi.unstubAllGlobals());

interface Claims {
  jti: string;
  htm: string;
  htu: string;
  ath?: string;
  nonce?: string;
}

function part<T>(proof: string, index: number): T {
  const text = (proof.split('.')[index] ?? '').replaceAll('-', '+').replaceAll('_', '/');
  return JSON.parse(atob(text)) as T;
}

const claims = (proof: string | null) => part<Claims>(proof ?? '', 1);

/** A server that answers each question with the next of these, and the proofs that it was shown. */
function answers(...given: Response[]): string[] {
  const shown: string[] = [];
  vi.stubGlobal('fetch', (_path: string, init: { headers: Headers }) => {
    shown.push(init.headers.get('DPoP') ?? '');
    return Promise.resolve(given.shift() ?? new Response(null, { status: 204 }));
  });
  return shown;
}

const wantsNonce = () =>
  new Response('{"code":"use_dpop_nonce"}', { status: 401, headers: { 'DPoP-Nonce': 'from-the-server' } });

test('a proof is of one request, is signed by the key in it, and never the same twice', async () => {
  const pair = await newKey();
  const prover = new Prover(pair, new ServerNonce(() => 0));
  const [one, two] = [
    await prover.proof('POST', '/v1/sync', 'token'),
    await prover.proof('POST', '/v1/sync'),
  ];
  expect(claims(one)).toMatchObject({ htm: 'POST', htu: `${location.origin}/v1/sync` });
  // SHA-256 of "token".
  expect(claims(one).ath).toBe('PEaenWxYddN6Q_NT1PiOYfz4EsZu7jRXRlpAsNpBU-A');
  expect(claims(two).ath).toBeUndefined();
  expect(claims(one).jti).not.toBe(claims(two).jti);
  const { jwk } = part<{ jwk: JsonWebKey }>(one, 0);
  expect(Object.keys(jwk).sort()).toEqual(['crv', 'kty', 'x', 'y']);
  expect(pair.privateKey.extractable).toBe(false);
});

test('a server that does not believe the clock gives a nonce, and is asked once more', async () => {
  const nonce = new ServerNonce(() => 0);
  const prover = new Prover(await newKey(), nonce);
  const shown = answers(wantsNonce());
  expect((await prover.send('/v1/devices', { method: 'GET' }, 'token')).status).toBe(204);
  expect(shown.map((proof) => claims(proof).nonce)).toEqual([undefined, 'from-the-server']);
  await prover.send('/v1/devices', { method: 'GET' }, 'token');
  expect(claims(shown[2] ?? '').nonce).toBe('from-the-server');
});

test('a nonce is not sent when it is too old', () => {
  let now = 0;
  const nonce = new ServerNonce(() => now);
  nonce.heard('n');
  now = 239_999;
  expect(nonce.nonce).toBe('n');
  now = 240_000;
  expect(nonce.nonce).toBeUndefined();
});

test('a device that was signed in before keys were asked for makes one and stays signed in', async () => {
  const keys = memoryKeys();
  const kept: string[] = [];
  const keeper = {
    keep: ({ refreshToken }: { refreshToken: string }) => Promise.resolve(void kept.push(refreshToken)),
    ended: () => kept.push('ended'),
    deviceEnded: () => kept.push('device ended'),
  };
  const access = new Access(keeper, keys, new ServerNonce());
  access.set({ device: 'd', accessToken: 'old', accessEnds: 0, refreshToken: 'r1' });
  const tokens = { accessToken: 'new', expiresInS: 600, refreshToken: 'r2' };
  const shown = answers(new Response(JSON.stringify(tokens), { status: 200 }));
  await access.send('/v1/devices', { method: 'GET' });
  expect(kept).toEqual(['r2']);
  expect(claims(shown[0] ?? '')).toMatchObject({ htm: 'POST', htu: `${location.origin}/v1/token` });
  expect(await keys.of('d')).toBeDefined();
});
