// The keys of the devices that are signed in here: one for each device id, in a small database of its own beside the
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
  of: (device) =>
    inStore('readonly', KEYS, (store) => store.get(device) as IDBRequest<CryptoKeyPair | undefined>),
  keep: async (device, pair) => {
    await inStore('readwrite', KEYS, (store) => store.put(pair, device));
  },
  forget: async (device) => {
    await inStore('readwrite', KEYS, (store) => store.delete(device));
  },
  keepEnding: async (device, ending) => {
    if (ending) await inStore('readwrite', ENDINGS, (store) => store.put(ending, device));
    else await inStore('readwrite', ENDINGS, (store) => store.delete(device));
  },
  endings: () => inStore('readonly', ENDINGS, (store) => store.getAll() as IDBRequest<Ending[]>),
};

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
