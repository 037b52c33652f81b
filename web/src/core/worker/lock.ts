import { CoreFault } from '../core';
import { VaultKey, wait_ms } from '../pkg/kring_client';
import type { Picture } from '../types/Picture';
import type { Wait } from '../vault';
import { called } from './faults';
import type { ProfileRecord } from './shelf';
import { unwrapWith, type DeviceKey } from './wrapping-key';

/** After this many wrong tries one waits, as the core counts them. */
export const FIRST_THAT_WAITS = 3;

/** How often the lock was tried since it last opened, and when. */
export type Tries = Pick<ProfileRecord, 'wrong' | 'lastAt'>;

/** What opens with a secret: a profile, or the names and pictures of a tablet. */
export type Lock = Tries & Pick<ProfileRecord, 'id' | 'wrapped'>;

/** How someone is known on a tablet that is shared. */
export interface Face {
  name: string;
  picture: Picture;
}

/** The key behind a lock. Faults: `pin_wrong`, `pin_needed`, `vault_damaged`. */
export async function unlocked(
  deviceKey: DeviceKey,
  { id, wrapped }: Pick<Lock, 'id' | 'wrapped'>,
  secret: string | undefined,
): Promise<VaultKey> {
  const inner = await unwrapWith(deviceKey, id, wrapped);
  if (!inner) throw new CoreFault('vault_damaged');
  try {
    return called(() => VaultKey.unwrap(inner, secret));
  } finally {
    inner.fill(0);
  }
}

/** How long nothing may be tried after these tries. */
export function waitAfter({ wrong, lastAt }: Tries): Wait | null {
  const now = Date.now();
  const ms = wait_ms(wrong, lastAt ?? undefined, now);
  return ms > 0 ? { until: now + ms, seconds: Math.ceil(ms / 1000) } : null;
}
