import type { Server } from 'node:http';
import Provider from 'oidc-provider';
import { freePort } from './free-port';

/** Someone as their organisation knows them, by the name they sign in with there. */
export type Known = Record<string, { name: string; email: string; groups: string[] }>;

/** How Kring shows who it is: as `kring` with keys that the provider fetches, as `kring-secret` with what both know. */
export interface Proof {
  keysAt: string;
  secret: string;
}

/** A certified OpenID provider, with pages of its own on which one signs in. */
export class Identity {
  #server: Server | null = null;

  private constructor(
    readonly issuer: string,
    private readonly provider: Provider,
    private readonly port: number,
  ) {}

  static async opens(back: string, { keysAt, secret }: Proof, known: Known): Promise<Identity> {
    const port = await freePort();
    const issuer = `http://localhost:${port}`;
    const provider = new Provider(issuer, {
      clients: [
        {
          client_id: 'kring',
          redirect_uris: [back],
          token_endpoint_auth_method: 'private_key_jwt',
          token_endpoint_auth_signing_alg: 'ES256',
          jwks_uri: keysAt,
        },
        { client_id: 'kring-secret', redirect_uris: [back], client_secret: secret },
      ],
      claims: { openid: ['sub'], profile: ['name', 'groups'], email: ['email', 'email_verified'] },
      conformIdTokenClaims: false,
      cookies: { keys: ['only in this test'] },
      // Left to itself it fetches nothing on its own machine.
      fetch: (url) => fetch(url),
      pkce: { required: () => true },
      ttl: { Session: 600, Grant: 600, Interaction: 600, IdToken: 600, AccessToken: 600 },
      findAccount: (_context, id) => {
        const person = known[id];
        if (!person) return undefined;
        return {
          accountId: id,
          claims: () => ({ sub: id, ...person, email_verified: true }),
        };
      },
    });
    const identity = new Identity(issuer, provider, port);
    await identity.comesBack();
    return identity;
  }

  async comesBack(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server = this.provider.listen(this.port, '127.0.0.1', resolve);
    });
  }

  async goesDown(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (!server) return;
    const gone = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await gone;
  }
}
