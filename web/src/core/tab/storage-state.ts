import type { StorageState } from '../core';

/** What the browser says about this device's storage. */
export async function storageState(): Promise<StorageState> {
  const manager: StorageManager | undefined = navigator.storage;
  const estimate = await manager?.estimate?.().catch(() => undefined);
  const persisted = await manager?.persisted?.().catch(() => undefined);
  return {
    persisted: persisted ?? null,
    installed: matchMedia('(display-mode: standalone)').matches,
    usedBytes: estimate?.usage ?? null,
    quotaBytes: estimate?.quota ?? null,
  };
}

/** Asks the browser to keep this device's storage, and says what became of it. */
export async function persistStorage(): Promise<StorageState> {
  const manager: StorageManager | undefined = navigator.storage;
  await manager?.persist?.().catch(() => false);
  return storageState();
}
