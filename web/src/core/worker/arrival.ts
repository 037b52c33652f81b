import { CoreFault } from '../core';
import type { NewTokens } from './access';
import type { Device } from './device';
import type { KeyStore } from './device-keys';
import type { Arriving } from './effects';
import { post } from './http';
import { Prover, type ServerNonce } from './prover';

interface LetIn extends NewTokens {
  person: unknown;
  device: string;
}

/**
 * Someone whom a steward added without a connection asks to be let in, with the key that the steward's device named. Until
 * the server was told of them it says "not yet": everything stays as it is, and they ask again.
 */
export class Arrival {
  private who: Arriving | null = null;
  private asking = false;

  constructor(
    private readonly device: Pick<Device, 'request' | 'tell'>,
    private readonly keys: Pick<KeyStore, 'of'>,
    private readonly nonce: ServerNonce,
    /** Asks for the next tokens. */
    private readonly renew: () => Promise<unknown>,
  ) {}

  /** The core says who waits to be let in. */
  set(who: Arriving | null): void {
    this.who = who;
  }

  /** Who waits to be let in. */
  get waits(): Arriving | null {
    return this.who;
  }

  /** Asks, when somebody waits and nothing is being asked. */
  async ask(): Promise<void> {
    const who = this.who;
    if (!who || this.asking) return;
    this.asking = true;
    try {
      const pair = await this.keys.of(who.device);
      if (pair) await this.askWith(who, new Prover(pair, this.nonce));
    } finally {
      this.asking = false;
    }
  }

  private async askWith(who: Arriving, prover: Prover): Promise<void> {
    try {
      const answer = await post<LetIn>(prover.speaks(), '/v1/walk-ins/arrive', who, {
        'Kring-Device': 'tablet',
      });
      const { person, device, accessToken, expiresInS, refreshToken, delivery } = answer;
      const tokens = { accessToken, expiresInS, refreshToken, delivery };
      await this.device.request({ event: 'signed_in', person, device, tokens });
      // From the second token on the door by which they came is shut, whoever finds their key on the tablet. Where the
      // connection is gone already, the next contact does it.
      await this.renew().catch(() => undefined);
    } catch (problem) {
      if (!(problem instanceof CoreFault)) throw problem;
      if (problem.code === 'walk_in_refused') await this.device.tell({ event: 'walk_in_refused' });
      // Let in before, on a device that was ended since.
      else if (problem.code === 'signed_out') await this.device.tell({ event: 'session_ended' });
    }
  }
}
