import { CoreFault } from '../core';
import { VaultKey } from '../pkg/kring_client';
import type { LockPasskey } from '../vault';
import { called } from './faults';
import type { ProfileRecord, Shelf } from './shelf';
import { unwrapWith, wrapWith, type DeviceKey } from './wrapping-key';

/** What stands around the open place. */
interface Around {
  mine(): Promise<{ profile: ProfileRecord; key: VaultKey }>;
  /** Faults: `pin_wrong`, `pin_wait`. */
  checkPin(pin: string): Promise<void>;
  tell(): Promise<void>;
}

/**
 * The passkey that opens a place beside its PIN: the place's key is kept a second time, under what the passkey gives and
 * this device's own key. The PIN stays, and is asked before anything here changes.
 */
export class Fingers {
  constructor(
    private readonly shelf: Shelf,
    private readonly deviceKey: DeviceKey,
    private readonly around: Around,
  ) {}

  async add(current: string, { id, salt }: LockPasskey, secret: Uint8Array<ArrayBuffer>): Promise<void> {
    try {
      const { profile, key } = await this.around.mine();
      if (!profile.hasPin) throw new CoreFault('pin_needed');
      // Who unlocks a tablet of a group is any of its people.
      if (await this.shelf.shared()) throw new CoreFault('passkey_no_lock');
      await this.around.checkPin(current);
      const inner = called(() => key.wrap_for_passkey(profile.id, secret));
      const wrapped = await wrapWith(this.deviceKey, wrappedFor(profile.id), inner);
      await this.shelf.change(profile.id, { passkey: { id, salt, wrapped } });
    } finally {
      secret.fill(0);
    }
    await this.around.tell();
  }

  async remove(current: string): Promise<void> {
    const { profile } = await this.around.mine();
    await this.around.checkPin(current);
    await this.shelf.change(profile.id, { passkey: null });
    await this.around.tell();
  }

  /** The key of a place, for who showed a finger. Faults: `passkey_wrong`, `vault_damaged`. */
  async opened(id: string, secret: Uint8Array<ArrayBuffer>): Promise<VaultKey> {
    try {
      const passkey = (await this.shelf.profile(id))?.passkey;
      if (!passkey) throw new CoreFault('passkey_wrong');
      const inner = await unwrapWith(this.deviceKey, wrappedFor(id), passkey.wrapped);
      if (!inner) throw new CoreFault('vault_damaged');
      return called(() => VaultKey.unwrap_with_passkey(id, inner, secret));
    } finally {
      secret.fill(0);
    }
  }
}

/** Another purpose than the PIN's wrapping: neither can be put in the place of the other. */
const wrappedFor = (id: string): string => `passkey/${id}`;
