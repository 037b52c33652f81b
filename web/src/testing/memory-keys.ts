import type { Ending, KeyStore } from '../core/worker/device-keys';

/** Keys that are gone with the test. */
export function memoryKeys(): KeyStore {
  const kept = new Map<string, CryptoKeyPair>();
  const endings = new Map<string, Ending>();
  return {
    of: (device) => Promise.resolve(kept.get(device)),
    keep: (device, pair) => Promise.resolve(void kept.set(device, pair)),
    forget: (device) => Promise.resolve(void kept.delete(device)),
    keepEnding: (device, ending) =>
      Promise.resolve(void (ending ? endings.set(device, ending) : endings.delete(device))),
    endings: () => Promise.resolve([...endings.values()]),
  };
}
