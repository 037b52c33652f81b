import { CoreFault } from '../core';

/** What the server asks a browser to make. Bytes are base64url. */
export interface PasskeyOptions {
  challenge: string;
  rpId: string;
  userId: string;
  userName: string;
  algorithms: number[];
  known: string[];
}

/** What it asks of one that signs in. */
export interface PasskeySignInOptions {
  challenge: string;
  rpId: string;
}

/** Lets the browser make a passkey: the person shows a finger, a face or the pin of the device. */
export async function createPasskey(options: PasskeyOptions): Promise<Record<string, string>> {
  const made = await navigator.credentials
    .create({
      publicKey: {
        challenge: bytes(options.challenge),
        rp: { id: options.rpId, name: 'Kring' },
        user: { id: bytes(options.userId), name: options.userName, displayName: options.userName },
        pubKeyCredParams: options.algorithms.map((alg) => ({ type: 'public-key', alg })),
        excludeCredentials: options.known.map((id) => ({ type: 'public-key', id: bytes(id) })),
        // It stands on the device with its name, so that one types nothing to come in; and the device knows who it is.
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        attestation: 'none',
      },
    })
    .catch(refused('passkey_not_made'));
  if (!(made instanceof PublicKeyCredential)) throw new CoreFault('passkey_not_made');
  const answer = made.response as AuthenticatorAttestationResponse;
  return {
    clientDataJSON: text(answer.clientDataJSON),
    attestationObject: text(answer.attestationObject),
  };
}

/** Lets the person choose one of their passkeys. */
export async function askPasskey(options: PasskeySignInOptions): Promise<Record<string, string>> {
  const given = await navigator.credentials
    .get({
      publicKey: {
        challenge: bytes(options.challenge),
        rpId: options.rpId,
        userVerification: 'required',
      },
    })
    .catch(refused('passkey_not_given'));
  if (!(given instanceof PublicKeyCredential)) throw new CoreFault('passkey_not_given');
  const answer = given.response as AuthenticatorAssertionResponse;
  return {
    id: text(given.rawId),
    clientDataJSON: text(answer.clientDataJSON),
    authenticatorData: text(answer.authenticatorData),
    signature: text(answer.signature),
  };
}

function refused(code: string): (problem: unknown) => never {
  return (problem) => {
    if (problem instanceof DOMException) throw new CoreFault(code);
    throw problem;
  };
}

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const base64 = base64url.replaceAll('-', '+').replaceAll('_', '/');
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}

function text(buffer: ArrayBuffer): string {
  const base64 = btoa(String.fromCharCode(...new Uint8Array(buffer)));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '');
}
