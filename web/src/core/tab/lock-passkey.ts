import { CoreFault } from '../core';
import type { LockPasskey } from '../vault';

// A passkey of this device that opens a place: only what it gives counts (WebAuthn's `prf`), and no server hears of it.

/** What it gives, and which it is. */
export interface Given {
  passkey: LockPasskey;
  /** 32 bytes that the device gives to no one whom it did not verify. Clear it after use. */
  secret: Uint8Array<ArrayBuffer>;
}

/** Whether this browser and this device know how. What the device itself says later is still looked at. */
export async function offersLockPasskey(): Promise<boolean> {
  const { PublicKeyCredential: known } = globalThis as { PublicKeyCredential?: typeof PublicKeyCredential };
  const ask = known as Partial<typeof PublicKeyCredential> | undefined;
  // A passkey holds for a name, never for a number.
  if (/^[\d.]+$|:/u.test(location.hostname)) return false;
  if (!ask?.getClientCapabilities || !ask.isUserVerifyingPlatformAuthenticatorAvailable) return false;
  const [can, here] = await Promise.all([
    ask.getClientCapabilities(),
    ask.isUserVerifyingPlatformAuthenticatorAvailable(),
  ]).catch(() => [{} as Record<string, boolean>, false] as const);
  return here && can['extension:prf'] === true;
}

/** Lets the device make one. `name` stands in the device's own list, and says nothing of whose it is. */
export async function makeLockPasskey(name: string): Promise<Given> {
  const salt = random();
  const made = await navigator.credentials
    .create({
      publicKey: {
        challenge: random(),
        rp: { name: 'Kring' },
        user: { id: random(), name, displayName: name },
        pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: 'public-key', alg })),
        // Some devices give the secret only for one that they keep themselves.
        authenticatorSelection: {
          authenticatorAttachment: 'platform',
          residentKey: 'preferred',
          userVerification: 'required',
        },
        attestation: 'none',
        extensions: { prf: { eval: { first: salt } } },
      },
    })
    .catch(refused('passkey_not_made'));
  if (!(made instanceof PublicKeyCredential)) throw new CoreFault('passkey_not_made');
  const { prf } = made.getClientExtensionResults();
  if (!prf?.enabled) throw new CoreFault('passkey_no_lock');
  const passkey = { id: new Uint8Array(made.rawId), salt };
  // Many devices make it first and give only when they are asked.
  const first = prf.results?.first;
  return { passkey, secret: first ? bytes(first) : await askLockPasskey(passkey) };
}

/** Lets the person show a finger, a face or the pin of the device; gives what this one passkey gives for it. */
export async function askLockPasskey({ id, salt }: LockPasskey): Promise<Uint8Array<ArrayBuffer>> {
  const given = await navigator.credentials
    .get({
      publicKey: {
        challenge: random(),
        allowCredentials: [{ type: 'public-key', id, transports: ['internal'] }],
        userVerification: 'required',
        extensions: { prf: { eval: { first: salt } } },
      },
    })
    .catch(refused('passkey_not_shown'));
  if (!(given instanceof PublicKeyCredential)) throw new CoreFault('passkey_not_shown');
  const first = given.getClientExtensionResults().prf?.results?.first;
  if (!first || !isVerified(given.response as AuthenticatorAssertionResponse))
    throw new CoreFault('passkey_not_shown');
  return bytes(first);
}

/** Whether the device verified who it is (WebAuthn, §6.1: bit 2 of the flags after the hash of the address). */
function isVerified({ authenticatorData }: AuthenticatorAssertionResponse): boolean {
  return ((new Uint8Array(authenticatorData)[32] ?? 0) & 4) !== 0;
}

function bytes(given: BufferSource): Uint8Array<ArrayBuffer> {
  return ArrayBuffer.isView(given)
    ? new Uint8Array(new Uint8Array(given.buffer, given.byteOffset, given.byteLength))
    : new Uint8Array(given);
}

function random(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(32));
}

function refused(code: string): (problem: unknown) => never {
  return (problem) => {
    if (problem instanceof DOMException) throw new CoreFault(code);
    throw problem;
  };
}
