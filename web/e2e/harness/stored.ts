import { createHash } from 'node:crypto';
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

/** The keys in each table of the one vault on this device, in order. Values are sealed; keys are ids and numbers. */
export async function keysBy(page: Page): Promise<Record<string, string[]>> {
  const keys: Record<string, string[]> = {};
  for (const { table, key } of await vaultRecords(page)) (keys[table] ??= []).push(key);
  for (const table of TABLES) keys[table] ??= [];
  return keys;
}

/** How many documents lie on a device of a group, and of what is no group's: someone's own. */
export async function documentsOf(page: Page, group: string): Promise<{ group: number; own: number }> {
  const { documents = [] } = await keysBy(page);
  const of = group.replaceAll('-', '');
  const inGroup = documents.filter((key) => key.startsWith(of)).length;
  return { group: inGroup, own: documents.length - inGroup };
}

/** The sealed records of some tables: table, key and a hash of the value, to see which are still as they were. */
export async function recordsBy(page: Page, tables: string[]): Promise<string[]> {
  const records = await vaultRecords(page);
  return records
    .filter(({ table }) => tables.includes(table))
    .map(({ table, key, value }) => `${table}/${key}=${createHash('sha256').update(value).digest('hex')}`);
}

const TABLES = ['documents', 'confirmed', 'pieces', 'attachments', 'bytes', 'outbox', 'refused'];

interface VaultRecord {
  table: string;
  /** Hex. */
  key: string;
  value: Buffer;
}

async function vaultRecords(page: Page): Promise<VaultRecord[]> {
  const found = await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const hex = (bytes: Uint8Array) =>
      Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    const vaults = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('kring-vault-'));
    if (vaults.length !== 1) throw new Error(`${vaults.length} vaults are on this device`);
    const database = await done(indexedDB.open(vaults[0]?.name ?? ''));
    const records: { table: string; key: string; value: string }[] = [];
    for (const table of database.objectStoreNames) {
      const store = database.transaction(table).objectStore(table);
      const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
      for (const [index, key] of keys.entries()) {
        const value = hex(values[index] as Uint8Array);
        records.push({ table, key: hex(new Uint8Array(key as ArrayBuffer)), value });
      }
    }
    database.close();
    return records;
  });
  return found.map(({ table, key, value }) => ({ table, key, value: Buffer.from(value, 'hex') }));
}
