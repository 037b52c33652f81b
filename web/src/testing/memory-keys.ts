import type { KeyStore } from '../core/worker/device-keys';

/** Keys that are gone with the test. */
export function memoryKeys(): KeyStore {
  const kept = new Map<string, CryptoKeyPair>();
  return {
    of: (device) => Promise.resolve(kept.get(device)),
    keep: (device, pair) => Promise.resolve(void kept.set(device, pair)),
    forget: (device) => Promise.resolve(void kept.delete(device)),
  };
}
