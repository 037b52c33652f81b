// What waits in a vault for the server alone: sealed to its key, and the one table that can be read while the vault is locked.

/** One intent, sealed: its key in the table, and its bytes. */
export interface Parcel {
  key: ArrayBuffer;
  bytes: Uint8Array<ArrayBuffer>;
}

const TABLE = 'outgoing';

/** What waits, oldest first. A vault that is not there, or of an older version, has nothing. */
export async function outgoingOf(vault: string): Promise<Parcel[]> {
  return (
    (await inTable(vault, 'readonly', async (table) => {
      const [keys, values] = await Promise.all([done(table.getAllKeys()), done(table.getAll())]);
      return keys.map((key, place) => ({
        key: key as ArrayBuffer,
        bytes: values[place] as Uint8Array<ArrayBuffer>,
      }));
    })) ?? []
  );
}

/** Takes away what the server has. What was written in the same place since then stays. */
export async function dropOutgoing(vault: string, parcels: readonly Parcel[]): Promise<void> {
  await inTable(vault, 'readwrite', async (table) => {
    for (const { key, bytes } of parcels) {
      const held = (await done(table.get(key))) as Uint8Array | undefined;
      if (held && isSame(held, bytes)) table.delete(key);
    }
  });
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, place) => byte === other[place]);
}

/** Makes no database, and holds up no other version of the app. */
async function inTable<T>(
  vault: string,
  mode: IDBTransactionMode,
  work: (table: IDBObjectStore) => Promise<T>,
): Promise<T | null> {
  const opening = indexedDB.open(vault);
  opening.onupgradeneeded = () => opening.transaction?.abort();
  const database = await done(opening).catch(() => null);
  if (!database) return null;
  database.onversionchange = () => database.close();
  try {
    if (!database.objectStoreNames.contains(TABLE)) return null;
    const transaction = database.transaction(TABLE, mode, { durability: 'strict' });
    const over = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('the vault cannot be used'));
    });
    const [result] = await Promise.all([work(transaction.objectStore(TABLE)), over]);
    return result;
  } finally {
    database.close();
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the vault cannot be used'));
  });
}
