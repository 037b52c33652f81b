// The mail with the code, by a real mail server: as text and HTML, over TLS that is checked, with a link that needs a tap.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { freePort } from './harness/free-port';
import { arrivesFor, makeGroup } from './harness/group';
import { Post, readable } from './harness/post';
import { Server } from './harness/server';
import { until } from './harness/until';
import { words } from './harness/words';

/** A certificate for `localhost` that only whoever is told believes. */
async function certificate(): Promise<{ file: string; key: Buffer; cert: Buffer }> {
  const folder = await mkdtemp(join(tmpdir(), 'kring-tls-'));
  const [keyFile, file] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  execFileSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'],
    ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'],
    ...['-addext', 'basicConstraints=critical,CA:FALSE', '-keyout', keyFile, '-out', file],
  ]);
  return { file, key: await readFile(keyFile), cert: await readFile(file) };
}

async function asksForCode(server: Server, email: string): Promise<void> {
  const answer = await fetch(`${server.origin}/v1/sign-in/codes`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, language: 'en' }),
  });
  assert.equal(answer.status, 202);
}

async function starts(t: TestContext, options: Parameters<typeof Server.start>[0]): Promise<Server> {
  const server = await Server.start(options);
  t.after(() => server.discard());
  return server;
}

test('with STARTTLS the mail comes over TLS, to a mail server whose certificate is believed', async (t) => {
  const tls = await certificate();
  const post = await Post.opens(tls);
  t.after(() => post.close());
  const server = await starts(t, { post, env: { KRING_SMTP_CA: tls.file } });
  const { email } = await makeGroup(server);
  await asksForCode(server, email);
  const letter = await until('the mail', () => Promise.resolve(post.lettersTo(email)[0]));
  assert.deepEqual(post.secure, [true]);
  assert.match(letter, /^Content-Type: multipart\/alternative/im);
  const text = readable(letter);
  assert.match(text, /^Subject: Your code for Kring: \d{6}$/m);
  assert.match(text, /Your code is \d{6}/);
  assert.match(text, /<html lang="en">/);
  // Nothing of a group stands in it.
  assert.doesNotMatch(text, /Koffie|Welzijn|Anna/);
});

test('a mail server that nobody answers for gets no mail', async (t) => {
  const post = await Post.opens(await certificate());
  t.after(() => post.close());
  const server = await starts(t, { post });
  const { email } = await makeGroup(server);
  await asksForCode(server, email);
  await until('word in the log', () => Promise.resolve(server.log.includes('did not take a mail')));
  assert.deepEqual(post.lettersTo(email), []);
});

test('the link in the mail fills in the code; only a tap uses it', async (t) => {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const server = await starts(t, { origin });
  const { email } = await makeGroup(server);
  await asksForCode(server, email);
  const letter = await until('the mail', async () => (await server.lettersTo(email))[0]);
  const link = /http:\/\/localhost:\d+\/#\/sign-in\/with\/\S+\/\d{6}/.exec(readable(letter))?.[0];
  assert.ok(link, readable(letter));
  // Whoever looks through mail for others opens it, and what a server hears of it is the front door.
  const scanner = await arrivesFor(t, server, 'Scanner', undefined, port);
  await scanner.page.goto(link);
  await scanner.page.getByRole('heading', { name: words('sign-in-code-title') }).waitFor();
  await scanner.page.reload();
  await scanner.page.getByLabel(words('sign-in-code')).waitFor();
  // The person opens it as well, and taps.
  await scanner.tap(scanner.button('sign-in-enter'));
  await scanner.page.waitForFunction(() => !location.hash.startsWith('#/sign-in'));
  await scanner.goes('/me');
  await scanner.page.getByText('Anna').first().waitFor();
});
