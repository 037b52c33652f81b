import { CoreFault } from '../core';
import type { LockPasskey } from '../vault';
import type { DeviceKey, Wrapped } from './wrapping-key';

// The shelf: which profiles there are on this device, and what is needed to ask for a PIN. It is not sealed, and holds no
// word of a person: names and pictures lie on it under a key that only the group's code opens.

/** A profile, as the shelf knows it. */
export interface ProfileRecord {
  id: string;
  /** The sealed database of this profile. */
  database: string;
  wrapped: Wrapped;
  hasPin: boolean;
  /** A passkey of this device that opens it too, and the same key wrapped under what that gives. */
  passkey?: (LockPasskey & { wrapped: Wrapped }) | null;
  wrong: number;
  /** The last wrong try, milliseconds by this device's own clock. */
  lastAt: number | null;
  idleMinutes: number | null;
  /** Nobody was let in here yet. */
  empty: boolean;
  /** What an older version of the app kept unsealed is still being copied into it. */
  takingOver: boolean;
  /** Name and picture, under the key that the group's code opens. */
  face: Uint8Array<ArrayBuffer> | null;
  unsent: number;
  /** Of someone who was added here: how they begin, sealed with their own key, until they opened it once. */
  begins?: Uint8Array<ArrayBuffer> | null;
  /** What another profile here still has to say of them to the server, sealed with that one's key. */
  owes?: { by: string; sealed: Uint8Array<ArrayBuffer> } | null;
  /** Which device it is to the server, once someone was let in. */
  device?: string | null;
}

/** A profile of nobody yet. */
export function newRecord(
  made: Pick<ProfileRecord, 'id' | 'wrapped' | 'idleMinutes' | 'takingOver'>,
): ProfileRecord {
  const { id } = made;
  const nobody = { hasPin: false, wrong: 0, lastAt: null, empty: true, face: null, unsent: 0 };
  return { ...made, ...nobody, database: `kring-vault-${id}` };
}

/** A tablet of a group. */
export interface SharedRecord {
  /** The key of names and pictures, locked with the group's code. */
  faces: Wrapped;
  wrong: number;
  lastAt: number | null;
}

const NAME = 'kring-shelf';
const DEVICE_KEY = 'device-key';
const SHARED = 'shared';
const TAKEN_OVER = 'taken-over';

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the shelf cannot be used'));
  });
}

export class Shelf {
  private constructor(private readonly database: IDBDatabase) {}

  static async open(): Promise<Shelf> {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('device');
      opening.result.createObjectStore('profiles', { keyPath: 'id' });
    };
    return new Shelf(await done(opening));
  }

  /** This device's key; made and kept the first time. Fault: `vault_damaged` when it is gone and something needs it. */
  async deviceKey(make: () => Promise<DeviceKey>): Promise<DeviceKey> {
    const kept = (await this.read('device', DEVICE_KEY)) as { key: DeviceKey } | undefined;
    if (kept) return kept.key;
    const needIt = [...(await this.profiles()).map(({ wrapped }) => wrapped), (await this.shared())?.faces];
    if (needIt.some((wrapped) => wrapped?.iv)) throw new CoreFault('vault_damaged');
    const key = await make();
    try {
      await this.write(['device'], (writing) => void writing.objectStore('device').put({ key }, DEVICE_KEY));
      return key;
    } catch (problem) {
      // A browser that cannot keep a key of its own; one without room says so itself.
      if (!(problem instanceof DOMException) || problem.name !== 'DataCloneError') throw problem;
      await this.write(['device'], (writing) => {
        writing.objectStore('device').put({ key: null }, DEVICE_KEY);
      });
      return null;
    }
  }

  async shared(): Promise<SharedRecord | null> {
    return ((await this.read('device', SHARED)) as SharedRecord | undefined) ?? null;
  }

  async setShared(shared: SharedRecord | null): Promise<void> {
    await this.write(['device'], (writing) => {
      const store = writing.objectStore('device');
      if (shared) store.put(shared, SHARED);
      else store.delete(SHARED);
    });
  }

  /** A tablet of a group from now on, and what changes of the profile that says so: both or neither. */
  async share(shared: SharedRecord, id: string, change: Partial<ProfileRecord>): Promise<void> {
    await this.write(['device', 'profiles'], (writing) => {
      writing.objectStore('device').put(shared, SHARED);
      changeIn(writing, id, change);
    });
  }

  async profiles(): Promise<ProfileRecord[]> {
    const reading = this.database.transaction('profiles').objectStore('profiles').getAll();
    return (await done(reading)) as ProfileRecord[];
  }

  async profile(id: string): Promise<ProfileRecord | null> {
    return ((await this.read('profiles', id)) as ProfileRecord | undefined) ?? null;
  }

  async put(profile: ProfileRecord): Promise<void> {
    await this.write(['profiles'], (writing) => void writing.objectStore('profiles').put(profile));
  }

  /** Changes a profile in one step. What else stands in it stays. */
  async change(id: string, change: Partial<ProfileRecord>): Promise<void> {
    await this.write(['profiles'], (writing) => changeIn(writing, id, change));
  }

  /** Whether this device took over once what an older version of the app kept. */
  async hasTakenOver(): Promise<boolean> {
    return (await this.read('device', TAKEN_OVER)) === true;
  }

  /** `id` holds now what an older version of the app kept; that is never taken over again. */
  async setTakenOver(id: string | null): Promise<void> {
    await this.write(['device', 'profiles'], (writing) => {
      writing.objectStore('device').put(true, TAKEN_OVER);
      if (id !== null) changeIn(writing, id, { takingOver: false, empty: false });
    });
  }

  async remove(id: string): Promise<void> {
    await this.write(['profiles'], (writing) => void writing.objectStore('profiles').delete(id));
  }

  private read(name: string, key: string): Promise<unknown> {
    return done(this.database.transaction(name).objectStore(name).get(key));
  }

  /** On disk when it answers. */
  private write(names: Store[], act: (writing: IDBTransaction) => void): Promise<void> {
    return written(this.database.transaction(names, 'readwrite', { durability: 'strict' }), act);
  }
}

type Store = 'device' | 'profiles';

function changeIn(writing: IDBTransaction, id: string, change: Partial<ProfileRecord>): void {
  const store = writing.objectStore('profiles');
  const reading = store.get(id) as IDBRequest<ProfileRecord | undefined>;
  reading.onsuccess = () => {
    if (reading.result) store.put({ ...reading.result, ...change });
  };
}

function written(writing: IDBTransaction, act: (writing: IDBTransaction) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    writing.oncomplete = () => resolve();
    writing.onabort = () => reject(writing.error ?? new Error('the shelf cannot be used'));
    try {
      act(writing);
    } catch (problem) {
      writing.abort();
      reject(problem as Error);
    }
  });
}

/** Whether this origin has a database of this name. Makes none. */
export async function hasDatabase(name: string): Promise<boolean> {
  const { databases } = indexedDB as { databases?: () => Promise<IDBDatabaseInfo[]> };
  if (databases) return (await indexedDB.databases()).some((known) => known.name === name);
  const opening = indexedDB.open(name);
  let made = false;
  opening.onupgradeneeded = () => {
    made = true;
    opening.transaction?.abort();
  };
  return done(opening).then(
    (database) => {
      database.close();
      return !made;
    },
    () => false,
  );
}

/** Takes everything out of a database, and deletes it; what still has it open is only waited for by the browser. */
export async function emptyAndDelete(name: string): Promise<void> {
  const database = await done(indexedDB.open(name));
  const stores = [...database.objectStoreNames];
  try {
    if (stores.length > 0)
      await written(database.transaction(stores, 'readwrite', { durability: 'strict' }), (writing) => {
        for (const store of stores) writing.objectStore(store).clear();
      });
  } finally {
    database.close();
  }
  const deleting = indexedDB.deleteDatabase(name);
  await new Promise<void>((resolve, reject) => {
    deleting.onsuccess = () => resolve();
    deleting.onblocked = () => resolve();
    deleting.onerror = () => reject(deleting.error ?? new Error('the database cannot be deleted'));
  });
}

/** Deletes a database as soon as nobody has it open. */
export function deleteDatabase(name: string): Promise<void> {
  return done(indexedDB.deleteDatabase(name)).then(() => undefined);
}
