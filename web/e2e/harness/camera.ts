import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Locator } from 'playwright-core';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** What a phone's camera reads from a picture on somebody's screen. */
export async function scan(picture: Locator): Promise<string> {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const { buffer } = Uint8Array.from(await readFile(wasm));
  await prepareZXingModule({ overrides: { wasmBinary: buffer }, fireImmediately: true });
  const codes = await readBarcodes(Uint8Array.from(await picture.screenshot()), { formats: ['QRCode'] });
  const text = codes[0]?.text;
  if (codes.length !== 1 || text === undefined) throw new Error(`${codes.length} codes on the screen`);
  return text;
}
