/** What is kept of something that was wrapped with this device's own key. */
export interface Wrapped {
  iv: Uint8Array<ArrayBuffer> | null;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A key of the browser's that nobody can take out of it; `null` where the browser has none to give. */
export type DeviceKey = CryptoKey | null;

/** A new one. Not every browser gives one: only to a page that came over a safe connection. */
export async function newDeviceKey(): Promise<DeviceKey> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (!subtle) return null;
  return subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Wraps the core's wrapped key once more, for `profile` alone. */
export async function wrapWith(key: DeviceKey, profile: string, inner: Uint8Array): Promise<Wrapped> {
  const bytes = new Uint8Array(inner);
  if (!key) return { iv: null, bytes };
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(profile) },
    key,
    bytes,
  );
  bytes.fill(0);
  inner.fill(0);
  return { iv, bytes: new Uint8Array(sealed) };
}

/** What `wrapWith` was given; `null` when this is not this device's, or not for `profile`. */
export async function unwrapWith(
  key: DeviceKey,
  profile: string,
  { iv, bytes }: Wrapped,
): Promise<Uint8Array | null> {
  if (!iv) return new Uint8Array(bytes);
  if (!key) return null;
  const additionalData = new TextEncoder().encode(profile);
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes).then(
    (inner) => new Uint8Array(inner),
    () => null,
  );
}
