// The server does what its own description says, whatever it is asked: schemathesis makes requests from the description,
// well-formed and bent, and compares the answers with it.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { makeGroup } from './harness/group';
import { DeviceKey } from './harness/proof';
import { Server } from './harness/server';
import { SigningProxy } from './harness/signing-proxy';

/** The program, in the version that the project was tested with. */
const SCHEMATHESIS = process.env['SCHEMATHESIS'] ?? 'schemathesis';

/** So many people ask by turns, each from an address of their own: what is looked for is not the limits. */
const PEOPLE = 12;

/** All but what asks for headers to be missing, which the proxy adds. */
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
  'unsupported_method',
  'allow_header_conformance',
];

test('no request is answered with a fault of the server, or otherwise than the description says', async (t) => {
  const server = await Server.start({ behindProxy: true });
  t.after(() => server.discard());
  const stewards: Steward[] = [];
  for (let person = 0; person < PEOPLE; person += 1) stewards.push(await steward(server));
  const proxy = await SigningProxy.to(server.port, (method, path) => {
    const steward = stewards[randomInt(PEOPLE)];
    assert(steward);
    return {
      authorization: `DPoP ${steward.token}`,
      dpop: steward.key.proof(method, `${server.origin}${path}`, steward.token),
      'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`,
    };
  });
  t.after(() => proxy.close());
  const folder = await mkdtemp(join(tmpdir(), 'kring-api-'));
  t.after(() => rm(folder, { recursive: true }));

  const config = join(folder, 'schemathesis.toml');
  await writeFile(config, `[parameters]\nspace = ${JSON.stringify(stewards.map(({ space }) => space))}\n`);

  const run = promisify(execFile)(
    SCHEMATHESIS,
    [
      ...[
        '--config-file',
        config,
        'run',
        `${proxy.origin}/v1/openapi.json`,
        '--no-color',
        '--continue-on-failure',
      ],
      ...['--header', 'Authorization: DPoP of-a-steward'],
      ...['--checks', CHECKS.join(','), '--max-examples', '40', '--generation-deterministic'],
      // A WebSocket is no request; sync and last words speak CBOR, which has a fuzzer of its own (domain/tests).
      ...[
        '--exclude-path',
        '/v1/live',
        '--exclude-path',
        '/v1/sync',
        '--exclude-path',
        '/v1/last-words/push',
        '--exclude-path',
        '/v1/deliveries',
      ],
      // The whole run has one end.
      ...['--exclude-path', '/v1/sign-out'],
    ],
    { cwd: folder, maxBuffer: 64 << 20, timeout: 300_000 },
  );
  const told = await run.catch((problem: { stdout: string; stderr: string }) => {
    assert.fail(`schemathesis found something:\n${problem.stdout.slice(-20_000)}\n${problem.stderr}`);
  });
  assert.match(told.stdout, /Tested: \d\d/u, told.stdout);
  t.diagnostic(told.stdout.split('\n').slice(-25).join('\n'));
});

interface Steward {
  key: DeviceKey;
  token: string;
  space: string;
}

/** A steward of a group of their own, signed in. */
async function steward(server: Server): Promise<Steward> {
  const key = new DeviceKey();
  const { email, space } = await makeGroup(server);
  const once = (path: string, body: object) =>
    fetch(`${server.origin}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': email,
        dpop: key.proof('POST', `${server.origin}${path}`),
      },
      body: JSON.stringify(body),
    });
  const post = async (path: string, body: object) => {
    const answer = await once(path, body);
    const nonce = answer.headers.get('dpop-nonce');
    if (answer.status !== 401 || nonce === null) return answer;
    key.nonce = nonce;
    return once(path, body);
  };
  await post('/v1/sign-in/codes', { email, language: 'nl' });
  const code = await server.codeFor(email, 0);
  const answer = (await (await post('/v1/sign-in', { email, code })).json()) as { accessToken?: string };
  assert(answer.accessToken, JSON.stringify(answer));
  return { key, token: answer.accessToken, space };
}
