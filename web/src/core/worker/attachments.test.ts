import { afterEach, expect, test, vi } from 'vitest';
import { Access } from './access';
import { upload, uploadFault } from './attachments';
import { memoryKeys } from '../../testing/memory-keys';
import { ServerNonce } from './prover';

afterEach(() => vi.unstubAllGlobals());

/** A server that answers each question with the next of these; `null` for no connection. */
function answers(...given: (Response | null)[]) {
  vi.stubGlobal('fetch', () => {
    const answer = given.shift();
    return answer ? Promise.resolve(answer) : Promise.reject(new TypeError('no connection'));
  });
}

function problem(status: number, code: string): Response {
  return new Response(JSON.stringify({ code }), { status });
}

const nothingYet = () => new Response(null, { status: 404 });

async function failsWith(...given: (Response | null)[]): Promise<string> {
  answers(...given);
  const access = new Access(
    { keep: () => Promise.resolve(), ended: () => undefined, deviceEnded: () => undefined },
    memoryKeys(),
    new ServerNonce(),
  );
  access.set({ device: 'd', accessToken: 'a', accessEnds: Date.now() + 3_600_000, refreshToken: 'r' });
  return upload(access.send, 's', 'h', new Uint8Array(3)).then(() => 'went well', uploadFault);
}

test('what the server will not take says why', async () => {
  expect(await failsWith(nothingYet(), problem(507, 'own_room_full'))).toBe('own_room_full');
  expect(await failsWith(nothingYet(), problem(415, 'not_a_photo'))).toBe('not_a_photo');
  expect(await failsWith(problem(403, ''), problem(403, 'not_allowed'))).toBe('not_allowed');
});

test('what may go well the next time is no connection', async () => {
  expect(await failsWith(null)).toBe('offline');
  expect(await failsWith(nothingYet(), null)).toBe('offline');
  expect(await failsWith(nothingYet(), problem(503, 'unavailable'))).toBe('offline');
  expect(await failsWith(nothingYet(), problem(500, 'unavailable'))).toBe('offline');
  expect(await failsWith(nothingYet(), problem(429, 'too_many_requests'))).toBe('offline');
  // Who must sign in again sends it after that.
  expect(await failsWith(problem(401, 'signed_out'), problem(401, 'signed_out'))).toBe('offline');
  // A broken proxy speaks no problem+json.
  expect(await failsWith(nothingYet(), new Response('<h1>no</h1>', { status: 403 }))).toBe('offline');
});

test('an answer that was lost is no fault', async () => {
  const elsewhere = new Response(JSON.stringify({ code: 'wrong_offset' }), {
    status: 409,
    headers: { 'Upload-Offset': '3' },
  });
  expect(await failsWith(nothingYet(), elsewhere)).toBe('went well');
});
