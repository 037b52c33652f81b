// The browser's storage passes the suite that memory and SQLite pass: `client-core/src/storage/conformance.rs`.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Chromium } from './harness/chromium';
import { Server } from './harness/server';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TARGET = process.env['CARGO_TARGET_DIR'] ?? join(ROOT, 'target');
const WASM_TARGET = 'wasm32-unknown-unknown';
const PROFILE = 'wasm-release';

const run = promisify(execFile);

/**
 * The core with the suite in it, wrapped for JavaScript, in a folder of its own. Of the profile that the app's core is built
 * with: everything below the core itself is then compiled already.
 */
async function coreWithSuite(): Promise<string> {
  const cargo = (...words: string[]) => run('cargo', words, { cwd: ROOT, maxBuffer: 64 << 20 });
  await cargo(
    ...['rustc', '--package', 'kring-client', '--lib', '--crate-type', 'cdylib', '--features', 'conformance'],
    ...['--profile', PROFILE, '--target', WASM_TARGET, '--target-dir', TARGET],
  );
  const compiled = join(TARGET, WASM_TARGET, PROFILE, 'kring_client.wasm');
  const folder = await mkdtemp(join(tmpdir(), 'kring-conformance-'));
  await cargo(
    ...['run', '--package', 'kring-xtask', '--features', 'bindgen', '--bin', 'kring-bindgen'],
    ...['--', compiled, folder],
  );
  return folder;
}

const server = await Server.start();
after(() => server.discard());

test('IndexedDB keeps what a storage must keep, sealed too, and what was unsealed is taken over', async (t) => {
  const folder = await coreWithSuite();
  t.after(() => rm(folder, { recursive: true, force: true }));
  const browser = await Chromium.withNewProfile();
  t.after(() => browser.discard());
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  for (const [name, contentType] of [
    ['kring_client.js', 'text/javascript'],
    ['kring_client_bg.wasm', 'application/wasm'],
  ] as const) {
    const body = await readFile(join(folder, name));
    await page.route(`**/conformance/${name}`, (route) => route.fulfill({ contentType, body }));
  }
  await page.goto(`${server.origin}/icon.svg`);
  const failed = await page.evaluate(async () => {
    const address = '/conformance/kring_client.js';
    const core = (await import(address)) as {
      default(options: { module_or_path: string }): Promise<unknown>;
      storage_conformance(name: string): Promise<void>;
      taking_over_conformance(from: string, to: string): Promise<void>;
    };
    await core.default({ module_or_path: '/conformance/kring_client_bg.wasm' });
    const suites = [
      core.storage_conformance('conformance'),
      core.taking_over_conformance('conformance-old', 'conformance-new'),
    ];
    return Promise.all(suites).then(
      () => null,
      (case_: unknown) => String(case_),
    );
  });
  assert.equal(failed, null);
});
