import type { Page } from 'playwright-core';
import { within } from './within';

/** One value that the browser keeps for the app, with everything in it as bytes. */
export interface Kept {
  /** `database/store/key`, `cache/address` or `local/key`. */
  place: string;
  bytes: Buffer;
}

/** All that this browser keeps for the page's origin: IndexedDB, the caches but the app's own shell, and web storage. */
export async function keptBy(page: Page): Promise<Kept[]> {
  const reading = page.evaluate(async () => {
    const kept: { place: string; base64: string }[] = [];
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const text = new TextEncoder();
    const bytesOf = async (value: unknown): Promise<Uint8Array[]> => {
      if (typeof value === 'string') return [text.encode(value)];
      if (value instanceof ArrayBuffer) return [new Uint8Array(value)];
      if (ArrayBuffer.isView(value))
        return [new Uint8Array(value.buffer, value.byteOffset, value.byteLength)];
      if (value instanceof Blob) return [new Uint8Array(await value.arrayBuffer())];
      if (typeof value !== 'object' || value === null) return [text.encode(String(value))];
      const inner = value instanceof Map || value instanceof Set ? [...value].flat() : Object.values(value);
      return (await Promise.all(inner.map(bytesOf))).flat();
    };
    const keep = async (place: string, value: unknown) => {
      const parts = await bytesOf(value);
      const bytes = new Uint8Array(await new Blob(parts.map((part) => part.slice())).arrayBuffer());
      let binary = '';
      for (const byte of bytes) binary += String.fromCharCode(byte);
      kept.push({ place, base64: btoa(binary) });
    };
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames) {
        const reader = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([done(reader.getAllKeys()), done(reader.getAll())]);
        for (const [index, value] of values.entries()) {
          await keep(`${name}/${store}/${String(keys[index])}`, [keys[index], value]);
        }
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      if (name.startsWith('kring-shell-')) continue;
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        await keep(`cache/${request.url}`, await (await cache.match(request))?.blob());
      }
    }
    for (const [key, value] of [...Object.entries(localStorage), ...Object.entries(sessionStorage)]) {
      await keep(`local/${key}`, value);
    }
    return kept;
  });
  const found = await within('what the browser keeps', reading, 60_000);
  return found.map(({ place, base64 }) => ({ place, bytes: Buffer.from(base64, 'base64') }));
}
