import { ask, type Send } from './http';

/** A nonce of the server holds five minutes; a little less here. */
const NONCE_LASTS_MS = 4 * 60_000;

/**
 * What the server gave a device whose clock it does not believe. It goes into each proof for as long as it holds, so that a
 * phone that is years off speaks with the server all the same.
 */
export class ServerNonce {
  private held: { nonce: string; untilMs: number } | null = null;

  constructor(private readonly nowMs: () => number = () => performance.now()) {}

  get nonce(): string | undefined {
    return this.held && this.nowMs() < this.held.untilMs ? this.held.nonce : undefined;
  }

  heard(nonce: string): void {
    this.held = { nonce, untilMs: this.nowMs() + NONCE_LASTS_MS };
  }
}

/** Signs requests with a device's key (DPoP, RFC 9449): a token without its key opens nothing. */
export class Prover {
  private readonly jwk: Promise<Pick<JsonWebKey, 'kty' | 'crv' | 'x' | 'y'>>;

  constructor(
    private readonly pair: CryptoKeyPair,
    private readonly nonce: ServerNonce,
  ) {
    this.jwk = crypto.subtle
      .exportKey('jwk', pair.publicKey)
      .then(({ kty, crv, x, y }) => ({ kty, crv, x, y }) as Pick<JsonWebKey, 'kty' | 'crv' | 'x' | 'y'>);
  }

  /** A proof of one request, good for one use. */
  async proof(method: string, path: string, token?: string): Promise<string> {
    const nonce = this.nonce.nonce;
    const claims = {
      jti: base64url(crypto.getRandomValues(new Uint8Array(12))),
      htm: method,
      htu: new URL(path, location.origin).href,
      iat: Math.floor(Date.now() / 1000),
      ...(token === undefined ? {} : { ath: base64url(await sha256(token)) }),
      ...(nonce === undefined ? {} : { nonce }),
    };
    const head = { typ: 'dpop+jwt', alg: 'ES256', jwk: await this.jwk };
    const signed = `${written(head)}.${written(claims)}`;
    const how = { name: 'ECDSA', hash: 'SHA-256' };
    const signature = await crypto.subtle.sign(how, this.pair.privateKey, utf8(signed));
    return `${signed}.${base64url(new Uint8Array(signature))}`;
  }

  /** Asks the server; once more with a nonce, when it wants one. */
  async send(path: string, init: RequestInit, token?: string): Promise<Response> {
    const answer = await this.once(path, init, token);
    const nonce = answer.headers.get('DPoP-Nonce');
    if (answer.status !== 401 || !nonce) return answer;
    this.nonce.heard(nonce);
    return this.once(path, init, token);
  }

  /** The same, for whoever knows nothing of tokens. */
  speaks(token?: string): Send {
    return (path, init) => this.send(path, init, token);
  }

  private async once(path: string, init: RequestInit, token?: string): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('DPoP', await this.proof(init.method ?? 'GET', path, token));
    if (token !== undefined) headers.set('Authorization', `DPoP ${token}`);
    return ask(path, { ...init, headers });
  }
}

function written(value: unknown): string {
  return base64url(utf8(JSON.stringify(value)));
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
}

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text)));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/u, '');
}
