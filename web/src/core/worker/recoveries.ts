import { CoreFault } from '../core';
import type { RecoveryAsk, RecoveryLine, RecoveryState } from '../recovery';
import type { Access } from './access';
import { newKey, type KeyStore } from './device-keys';
import { ask as plain, post, request, type Send } from './http';
import { Prover, type ServerNonce } from './prover';

/** Under what the key lies of a device that waits to be let in. Nothing else of it is kept: no name, no code. */
export const NEW_DEVICE = 'recovery';

/** The answers after which a code was not taken up by this device. */
const REFUSED: ReadonlySet<string> = new Set(['code_wrong', 'others_device']);

/** Letting someone in again who lost everything: what a steward's device asks, and what the new device does. */
export class Recoveries {
  constructor(
    private readonly access: Pick<Access, 'send' | 'isOpen'>,
    private readonly keys: Pick<KeyStore, 'of' | 'keep' | 'forget'>,
    private readonly nonce: ServerNonce,
    /** Fault: `not_on_a_tablet`, where whoever comes next would come in as this person. */
    private readonly mayWait: () => Promise<void>,
    /** Comes in on this device, with the key that is kept. */
    private readonly comesIn: () => Promise<void>,
  ) {}

  async answer(ask: RecoveryAsk): Promise<unknown> {
    switch (ask.does) {
      case 'begin':
        return this.begin(ask.space, ask.person);
      case 'own':
        return (await request<{ recoveries: RecoveryLine[] }>(this.access.send, 'GET', '/v1/recoveries/mine'))
          .recoveries;
      case 'look':
        return post(plain, '/v1/recoveries/look', { code: ask.code });
      case 'confirm':
        return this.confirm(ask.code);
      case 'state':
        return this.state();
      case 'complete':
        await this.comesIn();
        await this.keys.forget(NEW_DEVICE);
        return null;
      case 'withdraw':
        await post((await this.speaks()) ?? plain, '/v1/recoveries/withdraw', {});
        return null;
      case 'forget':
        await this.keys.forget(NEW_DEVICE);
        return null;
    }
  }

  private async begin(space: string, person: string): Promise<unknown> {
    try {
      return await post(this.access.send, `/v1/spaces/${space}/recoveries`, { person });
    } catch (problem) {
      // It is not the steward's own title that stands in the way.
      if (problem instanceof CoreFault && problem.code === 'not_for_title')
        throw new CoreFault('recovery_not_here');
      throw problem;
    }
  }

  private async confirm(code: string): Promise<unknown> {
    if (this.access.isOpen) throw new CoreFault('someone_else');
    await this.mayWait();
    const kept = await this.keys.of(NEW_DEVICE);
    const pair = kept ?? (await newKey());
    // Kept before it is shown: an answer that is lost leaves a device that can ask again.
    if (!kept) await this.keys.keep(NEW_DEVICE, pair);
    try {
      return await post(new Prover(pair, this.nonce).speaks(), '/v1/recoveries/confirm', { code });
    } catch (problem) {
      // Only where the server said no: after any other answer it may have taken the word, for this key alone.
      if (!kept && problem instanceof CoreFault && REFUSED.has(problem.code))
        await this.keys.forget(NEW_DEVICE);
      throw problem;
    }
  }

  private async state(): Promise<RecoveryState | null> {
    const speaks = await this.speaks();
    if (!speaks) return null;
    try {
      return await post<RecoveryState>(speaks, '/v1/recoveries/state', {});
    } catch (problem) {
      if (!(problem instanceof CoreFault) || problem.code !== 'not_found') throw problem;
      await this.keys.forget(NEW_DEVICE);
      return null;
    }
  }

  private async speaks(): Promise<Send | null> {
    const pair = await this.keys.of(NEW_DEVICE);
    return pair ? new Prover(pair, this.nonce).speaks() : null;
  }
}
