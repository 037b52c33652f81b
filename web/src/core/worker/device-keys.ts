// The keys of the devices that are signed in here: one for each device id, in a small database of its own beside the
// (sealed) databases of the profiles. A key can sign and can never be read: the browser gives its bytes to nobody.

/** Where keys are kept. */
export interface KeyStore {
  of(device: string): Promise<CryptoKeyPair | undefined>;
  keep(device: string, pair: CryptoKeyPair): Promise<void>;
  forget(device: string): Promise<void>;
}

const DATABASE = 'kring-key';
const STORE = 'keys';

/** A fresh key (ES256). */
export function newKey(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
}

/** The browser's own storage. */
export const browserKeys: KeyStore = {
  of: (device) => inStore('readonly', (store) => store.get(device) as IDBRequest<CryptoKeyPair | undefined>),
  keep: async (device, pair) => {
    await inStore('readwrite', (store) => store.put(pair, device));
  },
  forget: async (device) => {
    await inStore('readwrite', (store) => store.delete(device));
  },
};

async function inStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: 'strict' });
      const request = work(transaction.objectStore(STORE));
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
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the keys cannot be opened'));
  });
}
