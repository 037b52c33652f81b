import { CoreFault } from '../core';
import type { Tokens } from './effects';
import { post } from './http';

/** An access token that ends sooner than this is renewed first. */
const MARGIN_MS = 15_000;

/** Tokens as the server gives them. */
export interface NewTokens {
  accessToken: string;
  expiresInS: number;
  refreshToken: string;
}

/** What access needs of the core. */
export interface Keeper {
  /** Stores new tokens; the old refresh token may go only after this. */
  keep(tokens: NewTokens): Promise<void>;
  /** The server ended the session. */
  ended(): void;
}

/**
 * The tokens. A refresh token is used until its successor is stored: the server gives the same successor again when an
 * answer was lost.
 */
export class Access {
  private tokens: Tokens | null = null;
  private renewing: Promise<string> | null = null;

  constructor(private readonly keeper: Keeper) {}

  /** The core says which tokens hold now. */
  set(tokens: Tokens | null): void {
    this.tokens = tokens;
  }

  /** Whether someone is signed in and may speak with the server. */
  get isOpen(): boolean {
    return this.tokens !== null;
  }

  /** How long the access token still holds, milliseconds. */
  get lastsMs(): number {
    return this.tokens ? this.tokens.accessEnds - Date.now() : 0;
  }

  /** An access token that holds. Rejects with a `CoreFault`: `signed_out`, `session_ended` or `offline`. */
  token(): Promise<string> {
    if (!this.tokens) return Promise.reject(new CoreFault('signed_out'));
    if (this.lastsMs > MARGIN_MS) return Promise.resolve(this.tokens.accessToken);
    return this.renew();
  }

  /** A fresh access token, after the server refused the last one. */
  renew(): Promise<string> {
    this.renewing ??= this.ask().finally(() => {
      this.renewing = null;
    });
    return this.renewing;
  }

  private async ask(): Promise<string> {
    const refreshToken = this.tokens?.refreshToken;
    if (!refreshToken) throw new CoreFault('signed_out');
    try {
      const tokens = await post<NewTokens>('/v1/token', { refreshToken });
      await this.keeper.keep(tokens);
      return tokens.accessToken;
    } catch (problem) {
      if (problem instanceof CoreFault && problem.code === 'signed_out') {
        this.keeper.ended();
        throw new CoreFault('session_ended');
      }
      throw problem;
    }
  }
}
