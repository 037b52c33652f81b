import { CoreFault } from '../core';
import { VaultKey } from '../pkg/kring_client';
import { newId } from '../tab/new-id';
import { called, isKept } from './faults';
import type { Face } from './lock';
import { newRecord, type Shelf } from './shelf';
import { wrapWith, type DeviceKey } from './wrapping-key';

/** On a tablet of a group a place closes this soon, unless its person chooses otherwise. */
export const SHARED_IDLE_MINUTES = 5;

/** What is open on this device. */
interface Now {
  open: { id: string; key: VaultKey } | null;
  faces: VaultKey | null;
}

/**
 * Places on a tablet of a group that who is open makes for someone else. What they hold until they are opened lies sealed on
 * the shelf: the worker opens one vault in its life.
 */
export class Places {
  constructor(
    private readonly shelf: Shelf,
    private readonly deviceKey: DeviceKey,
    private readonly now: () => Now,
    private readonly tell: () => Promise<void>,
  ) {}

  /**
   * A place for someone whom who is open adds: `begins` is how they begin, and `owes` what who is open still has to say of
   * them. All of it or nothing is on disk. Faults: `not_a_tablet`, `pin_unfit`.
   */
  async add(face: Face, pin: string, begins: unknown, owes: unknown): Promise<string> {
    const { open, faces } = this.now();
    if (!open) throw new CoreFault('signed_out');
    if (!faces || !(await this.shelf.shared())) throw new CoreFault('not_a_tablet');
    const id = newId();
    const key = VaultKey.random();
    try {
      const inner = called(() => key.wrap_with_pin(pin));
      const wrapped = await wrapWith(this.deviceKey, id, inner);
      await this.shelf.put({
        ...newRecord({ id, wrapped, idleMinutes: SHARED_IDLE_MINUTES, takingOver: false }),
        hasPin: true,
        empty: false,
        face: sealedWith(faces, id, face),
        begins: sealedWith(key, begun(id), begins),
        owes: { by: open.id, sealed: sealedWith(open.key, owed(id), owes) },
      });
    } finally {
      key.free();
    }
    await this.tell();
    return id;
  }

  /** Takes a place away that nobody was in yet. */
  async drop(id: string): Promise<void> {
    await this.shelf.remove(id);
    await this.tell();
  }

  /** What who is open still has to say of places here. */
  async owed(): Promise<{ place: string; owes: unknown }[]> {
    const { open } = this.now();
    if (!open) return [];
    return (await this.shelf.profiles()).flatMap(({ id, owes }) => {
      const text = owes?.by === open.id ? open.key.unseal(owed(id), owes.sealed) : undefined;
      return text === undefined ? [] : [{ place: id, owes: JSON.parse(text) as unknown }];
    });
  }

  /** It was said. On a device without room it is said again at the next start, which changes nothing. */
  async owesNothing(id: string): Promise<void> {
    await isKept(this.shelf.change(id, { owes: null }));
  }

  /** How the open place begins, when its person was added here and opens it for the first time. */
  async begins(): Promise<Record<string, unknown> | null> {
    const { open } = this.now();
    const begins = open && (await this.shelf.profile(open.id))?.begins;
    const text = open && begins ? open.key.unseal(begun(open.id), begins) : undefined;
    return text === undefined ? null : (JSON.parse(text) as Record<string, unknown>);
  }

  /** The open place holds how it began. */
  async hasBegun(): Promise<void> {
    const { open } = this.now();
    if (open) await isKept(this.shelf.change(open.id, { begins: null }));
  }
}

/** Seals something with a key, for one place on the shelf. */
export function sealedWith(key: VaultKey, place: string, what: unknown): Uint8Array<ArrayBuffer> {
  return new Uint8Array(key.seal(place, JSON.stringify(what)));
}

const begun = (id: string): string => `begins/${id}`;
const owed = (id: string): string => `owes/${id}`;
