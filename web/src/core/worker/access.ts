import { CoreFault } from '../core';
import { newKey, type KeyStore } from './device-keys';
import type { Tokens } from './effects';
import { post, type Send } from './http';
import { Prover, type ServerNonce } from './prover';

/** An access token that ends sooner than this is renewed first. */
const MARGIN_MS = 15_000;

/** Tokens as the server gives them. */
export interface NewTokens {
  accessToken: string;
  expiresInS: number;
  refreshToken: string;
  /** What seals the outbox for the server. */
  delivery?: { key: string; secret: string };
}

/** What access needs of the core. */
export interface Keeper {
  /** Stores new tokens; the old refresh token may go only after this. */
  keep(tokens: NewTokens): Promise<void>;
  /** The server ended the session. */
  ended(): void;
  /** This device was ended from elsewhere: it says its last words and forgets all. */
  deviceEnded(device: string, refreshToken: string, prover: Prover): void;
}

/**
 * The tokens, and the key that they are bound to. A refresh token is used until its successor is stored: the server gives
 * the same successor again when an answer was lost.
 */
export class Access {
  private tokens: Tokens | null = null;
  private renewing: Promise<string> | null = null;
  private prover: { device: string; made: Promise<Prover> } | null = null;

  constructor(
    private readonly keeper: Keeper,
    private readonly keys: KeyStore,
    private readonly nonce: ServerNonce,
  ) {}

  /** The core says which tokens hold now. */
  set(tokens: Tokens | null): void {
    this.tokens = tokens;
  }

  /** Whether someone is signed in and may speak with the server. */
  get isOpen(): boolean {
    return this.tokens !== null;
  }

  /** The device that is signed in; `null` when none may speak with the server. */
  get device(): string | null {
    return this.tokens?.device ?? null;
  }

  /** How long the access token still holds, milliseconds. */
  get lastsMs(): number {
    return this.tokens ? this.tokens.accessEnds - Date.now() : 0;
  }

  /**
   * Asks the server as who is signed in; once more with a fresh token, when it refused the last one. Rejects with a
   * `CoreFault`: `signed_out`, `session_ended` or `offline`.
   */
  readonly send: Send = async (path, init) => {
    const answer = await this.sendWith(await this.token(), path, init);
    return answer.status === 401 ? this.sendWith(await this.renew(), path, init) : answer;
  };

  /** Asks as who is signed in now, also when nobody is any more by then. */
  async asNow(): Promise<Send> {
    const token = await this.token();
    return (await this.proving()).speaks(token);
  }

  /** What opens a live connection: a token that holds, and the proof that it is this device's. */
  async hello(): Promise<Uint8Array> {
    const token = await this.token();
    const proof = await (await this.proving()).proof('GET', '/v1/live', token);
    return new TextEncoder().encode(`${token} ${proof}`);
  }

  /** The server wants this in the next proofs. */
  heardNonce(nonce: string): void {
    this.nonce.heard(nonce);
  }

  /** A fresh access token, after the server refused the last one. */
  renew(): Promise<string> {
    this.renewing ??= this.ask().finally(() => {
      this.renewing = null;
    });
    return this.renewing;
  }

  private token(): Promise<string> {
    if (!this.tokens) return Promise.reject(new CoreFault('signed_out'));
    if (this.lastsMs > MARGIN_MS) return Promise.resolve(this.tokens.accessToken);
    return this.renew();
  }

  private async sendWith(token: string, path: string, init: RequestInit): Promise<Response> {
    return (await this.proving()).send(path, init, token);
  }

  /** The key of the device that is signed in. One that has none yet makes one, and shows it when it renews its tokens. */
  private proving(): Promise<Prover> {
    const device = this.tokens?.device;
    if (!device) return Promise.reject(new CoreFault('signed_out'));
    if (this.prover?.device !== device) {
      const prover = { device, made: this.proverOf(device) };
      // What could not be read is tried again the next time.
      prover.made.catch(() => {
        if (this.prover === prover) this.prover = null;
      });
      this.prover = prover;
    }
    return this.prover.made;
  }

  private async proverOf(device: string): Promise<Prover> {
    const held = await this.keys.of(device);
    if (held) return new Prover(held, this.nonce);
    const pair = await newKey();
    await this.keys.keep(device, pair);
    return new Prover(pair, this.nonce);
  }

  private async ask(): Promise<string> {
    const refreshToken = this.tokens?.refreshToken;
    if (!refreshToken) throw new CoreFault('signed_out');
    try {
      const tokens = await post<NewTokens>((await this.proving()).speaks(), '/v1/token', { refreshToken });
      await this.keeper.keep(tokens);
      return tokens.accessToken;
    } catch (problem) {
      if (problem instanceof CoreFault && problem.code === 'signed_out') {
        this.keeper.ended();
        throw new CoreFault('session_ended');
      }
      if (problem instanceof CoreFault && problem.code === 'device_ended' && this.tokens) {
        this.keeper.deviceEnded(this.tokens.device, refreshToken, await this.proving());
        throw new CoreFault('session_ended');
      }
      throw problem;
    }
  }
}
