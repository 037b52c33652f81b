// The keys of the devices that are signed in here: one for each device, in a small database of its own beside the
// (sealed) databases of the profiles. A key can sign and can never be read: the browser gives its bytes to nobody.

import type { Ended } from '../devices';

/** Where keys are kept. */
export interface KeyStore {
  of(device: string): Promise<CryptoKeyPair | undefined>;
  keep(device: string, pair: CryptoKeyPair): Promise<void>;
  forget(device: string): Promise<void>;
  /** What is left to tell of a device that was ended; `null` takes it away. */
  keepEnding(device: string, ending: Ending | null): Promise<void>;
  endings(): Promise<Ending[]>;
}

/** A device that was ended: what it still has to say, and then what became of it. Nothing of a person is in it. */
export interface Ending {
  device: string;
  /** Good for its last words alone; `null` once the server knows that it is empty. */
  refreshToken: string | null;
  told: Ended;
}

const DATABASE = 'kring-key';
const KEYS = 'keys';
const ENDINGS = 'endings';

/** A fresh key (ES256). */
export function newKey(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
}

/** The browser's own storage. */
export const browserKeys: KeyStore = {
  of: async (device) => {
    const at = (name: string) =>
      inStore('readonly', KEYS, (store) => store.get(name) as IDBRequest<CryptoKeyPair | undefined>);
    // An older version kept a key under its device's own id; whoever signed in then is not signed out by a new version.
    return (await at(await nameOf(device))) ?? at(device);
  },
  keep: async (device, pair) => {
    const name = await nameOf(device);
    await inStore('readwrite', KEYS, (store) => store.put(pair, name));
  },
  forget: async (device) => {
    const name = await nameOf(device);
    for (const each of [name, device]) await inStore('readwrite', KEYS, (store) => store.delete(each));
  },
  keepEnding: async (device, ending) => {
    if (ending) await inStore('readwrite', ENDINGS, (store) => store.put(ending, device));
    else await inStore('readwrite', ENDINGS, (store) => store.delete(device));
  },
  endings: () => inStore('readonly', ENDINGS, (store) => store.getAll() as IDBRequest<Ending[]>),
};

/**
 * Where the key of a device lies. From a name one does not come to the device: whoever was added here without a connection
 * and has no token yet comes in with their key and the id of their device, and that stands in sealed storage alone.
 */
async function nameOf(device: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(device)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function inStore<T>(
  mode: IDBTransactionMode,
  name: string,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(name, mode, { durability: 'strict' });
      const request = work(transaction.objectStore(name));
      const fail = () => reject(transaction.error ?? new Error('the keys cannot be kept'));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = fail;
      transaction.onerror = fail;
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      for (const name of [KEYS, ENDINGS]) request.result.createObjectStore(name);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the keys cannot be opened'));
  });
}
