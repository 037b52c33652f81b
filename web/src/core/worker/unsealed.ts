import { emptyAndDelete, hasDatabase, type Shelf } from './shelf';

/** What the app kept in before there were vaults, unsealed. */
export const UNSEALED = 'kring';

/**
 * What an older version kept unsealed is not left lying once a vault of this device holds it: also not when the app was
 * ended before it was gone.
 */
export async function dropUnsealed(shelf: Shelf): Promise<void> {
  const profiles = await shelf.profiles();
  if (profiles.some(({ takingOver }) => takingOver)) return;
  const takenOver = await shelf.hasTakenOver();
  if (!takenOver && profiles.length === 0) return;
  // What cannot be done now, on a full device, stands in nobody's way: the next start tries again.
  if (!takenOver) await shelf.setTakenOver(null).catch(() => undefined);
  if (await hasDatabase(UNSEALED)) await emptyAndDelete(UNSEALED).catch(() => undefined);
}
