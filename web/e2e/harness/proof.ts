import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A device's key, and what it signs (DPoP, RFC 9449); made without Kring's own code. */
export class DeviceKey {
  /** What the server wants to read in each proof: it gives one to who asks soon after its start. */
  nonce: string | undefined;
  readonly #pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  /** A proof of one request; with a token when the request carries one. */
  proof(method: string, address: string, token?: string): string {
    const { kty, crv, x, y } = this.#pair.publicKey.export({ format: 'jwk' });
    const head = { typ: 'dpop+jwt', alg: 'ES256', jwk: { kty, crv, x, y } };
    const claims = {
      jti: randomBytes(12).toString('base64url'),
      htm: method,
      htu: address,
      iat: Math.floor(Date.now() / 1000),
      ...(this.nonce === undefined ? {} : { nonce: this.nonce }),
      ...(token === undefined ? {} : { ath: createHash('sha256').update(token).digest('base64url') }),
    };
    const signed = `${part(head)}.${part(claims)}`;
    const signature = sign('sha256', Buffer.from(signed), {
      key: this.#pair.privateKey,
      dsaEncoding: 'ieee-p1363',
    });
    return `${signed}.${signature.toString('base64url')}`;
  }
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
