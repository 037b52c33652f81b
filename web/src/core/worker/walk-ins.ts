import { CoreFault } from '../core';
import { newId } from '../tab/new-id';
import type { Picture } from '../types/Picture';
import type { FirstSpace } from '../walk-in';
import { newKey, type KeyStore } from './device-keys';
import type { Places } from './places';

/** What a steward's device still has to say of someone who was added on it. */
interface Said {
  space: string;
  act: Record<string, unknown>;
}

/**
 * Adds someone on a tablet without a connection. Their place is made first, and says in itself what the steward's device
 * still has to say of them; so whoever is killed in between says it at the next start. Said twice is said once.
 */
export class WalkIns {
  constructor(
    private readonly places: Pick<Places, 'add' | 'drop' | 'owed' | 'owesNothing'>,
    private readonly keys: Pick<KeyStore, 'keep' | 'forget'>,
    /** Puts an act in the outbox of who is open now; on disk when it answers. */
    private readonly act: (space: string, act: Record<string, unknown>) => Promise<unknown>,
  ) {}

  async add(space: FirstSpace, name: string, picture: Picture, pin: string): Promise<void> {
    const [person, device, pair] = [newId(), newId(), await newKey()];
    await this.keys.keep(device, pair);
    const begins = { person: { id: person, name, picture, title: 'participant' }, device, space };
    const key = await thumbprint(pair.publicKey);
    const said: Said = { space: space.space, act: { type: 'walk_in', person, name, picture, device, key } };
    const place = await this.places.add({ name, picture }, pin, begins, said);
    try {
      await this.act(said.space, said.act);
    } catch (problem) {
      // A core that broke may have kept it all the same: the next start says it again.
      if (!(problem instanceof CoreFault)) throw problem;
      await this.places.drop(place);
      await this.keys.forget(device);
      throw problem;
    }
    await this.places.owesNothing(place);
  }

  /** After a start: says what was not said yet. */
  async goOn(): Promise<void> {
    for (const { place, owes } of await this.places.owed()) {
      const said = owes as Said;
      await this.act(said.space, said.act);
      await this.places.owesNothing(place);
    }
  }
}

/** The thumbprint of a key (RFC 7638), as 64 hex digits. */
export async function thumbprint(key: CryptoKey): Promise<string> {
  const { crv, kty, x, y } = await crypto.subtle.exportKey('jwk', key);
  const members = new TextEncoder().encode(JSON.stringify({ crv, kty, x, y }));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', members));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
