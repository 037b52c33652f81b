import { CoreFault } from '../core';
import type { Gate, Outgoing, ProfileCard } from '../vault';
import { newId } from '../tab/new-id';
import { VaultKey, take_over } from '../pkg/kring_client';
import type { SessionView } from '../types/SessionView';
import { called } from './faults';
import { Fingers } from './fingers';
import { unlocked, type Face, type Lock } from './lock';
import { Places, sealedWith, SHARED_IDLE_MINUTES } from './places';
import { newDeviceKey, wrapWith, type DeviceKey } from './wrapping-key';
import {
  deleteDatabase,
  hasDatabase,
  newRecord,
  Shelf,
  type ProfileRecord,
  type SharedRecord,
} from './shelf';
import { Trying } from './trying';
import { dropUnsealed, UNSEALED } from './unsealed';

/** What the wrapping of the key of names and pictures is for. */
const FACES = 'faces';
const OWN_IDLE_MINUTES = 15;

/** What the gate asks of the worker around it. */
export interface AroundGate {
  /** A profile is open from now on. */
  opened(profile: ProfileRecord, key: VaultKey, gate: DeviceGate): Promise<void>;
  /** What the screens say of work in places that are locked. */
  outgoing(): Outgoing | null;
  /** What the tabs see changed. */
  changed(gate: Gate): void;
}

/** Decides whose things are open. One profile at a time; a worker opens at most one in its life. */
export class DeviceGate {
  /** The open profile. */
  private open: { id: string; key: VaultKey } | null = null;
  private faces: VaultKey | null = null;
  private person: Face | null = null;
  private untouchedMs: number | null = null;
  private seen: Promise<unknown> = Promise.resolve();
  private readonly trying: Trying;

  /** Places that who is open makes for others. */
  readonly places: Places;
  /** What opens a place beside its PIN. */
  readonly fingers: Fingers;

  private constructor(
    private readonly shelf: Shelf,
    private readonly deviceKey: DeviceKey,
    private readonly around: AroundGate,
  ) {
    this.places = new Places(
      shelf,
      deviceKey,
      () => ({ open: this.open, faces: this.faces }),
      () => this.tell(),
    );
    this.trying = new Trying(deviceKey, () => this.tell());
    this.fingers = new Fingers(shelf, deviceKey, {
      mine: () => this.mine(),
      checkPin: (pin) => this.checkPin(pin),
      tell: () => this.tell(),
    });
  }

  /** Opens the one profile of this device when nothing stands before it. */
  static async start(around: AroundGate): Promise<DeviceGate> {
    const shelf = await Shelf.open();
    const gate = new DeviceGate(shelf, await shelf.deviceKey(newDeviceKey), around);
    await gate.begin();
    return gate;
  }

  /** What the tabs see. */
  async now(): Promise<Gate> {
    const [shared, profiles] = [await this.shelf.shared(), await this.shelf.profiles()];
    if (this.open) {
      const mine = profiles.find(({ id }) => id === this.open?.id);
      const others = profiles.filter(({ id, empty }) => id !== this.open?.id && !empty);
      // On a tablet of a group also who has no PIN yet is gone after a while.
      const minutes = mine?.hasPin ? mine.idleMinutes : shared && SHARED_IDLE_MINUTES;
      this.untouchedMs = minutes === null ? null : minutes * 60_000;
      return {
        state: 'open',
        profile: this.open.id,
        shared: shared !== null,
        hasPin: mine?.hasPin ?? false,
        hasPasskey: Boolean(mine?.passkey),
        idleMinutes: mine?.idleMinutes ?? null,
        others: others.length,
        othersUnsent: others.reduce((sum, { unsent }) => sum + unsent, 0),
      };
    }
    const outgoing = this.around.outgoing();
    if (shared) {
      this.untouchedMs = this.faces && SHARED_IDLE_MINUTES * 60_000;
      if (!this.faces) return { state: 'group_code', wait: this.trying.waitOf(FACES, shared), outgoing };
      return {
        state: 'pick',
        people: profiles.filter(({ empty }) => !empty).map((profile) => this.card(profile)),
        outgoing,
      };
    }
    const own = profiles[0];
    if (!own) throw new CoreFault('vault_damaged');
    // Without how its key is wrapped, which no tab needs.
    const passkey = own.passkey ? { id: own.passkey.id, salt: own.passkey.salt } : null;
    return { state: 'locked', profile: own.id, wait: this.trying.waitOf(own.id, own), passkey, outgoing };
  }

  async unlock(id: string, pin: string): Promise<void> {
    const key = await this.triedProfile(id, pin);
    if ((await this.shelf.shared()) && !this.faces) {
      // The tablet was closed while a full device waited.
      key.free();
      throw new CoreFault('pin_wait');
    }
    await this.enter(id, key);
  }

  /** A finger or a face was shown. Wrong PINs stay counted: they are not forgiven by it, and do not hold it up. */
  async unlockWithPasskey(id: string, secret: Uint8Array<ArrayBuffer>): Promise<void> {
    if (await this.shelf.shared()) throw new CoreFault('passkey_wrong');
    await this.enter(id, await this.fingers.opened(id, secret));
  }

  /** Whether this is the PIN of who is open. Faults: `pin_wrong`, `pin_wait`. */
  async checkPin(pin: string): Promise<void> {
    const { profile } = await this.mine();
    const checked = await this.triedProfile(profile.id, pin);
    checked.free();
  }

  async giveGroupCode(code: string): Promise<void> {
    const read = async (): Promise<Lock | null> => {
      const shared = await this.shelf.shared();
      return shared && { ...shared, id: FACES, wrapped: shared.faces };
    };
    this.faces = await this.trying.tried(read, code, async (tries) => {
      const shared = await this.shelf.shared();
      if (shared) await this.shelf.setShared({ ...shared, ...tries });
    });
    await this.tell();
  }

  async setPin(pin: string | null, current: string | null): Promise<void> {
    const { profile, key } = await this.mine();
    if (profile.hasPin) await this.checkPin(current ?? '');
    if (pin === null && (await this.shelf.shared())) throw new CoreFault('pin_needed');
    const inner = pin === null ? called(() => key.wrap()) : called(() => key.wrap_with_pin(pin));
    const wrapped = await wrapWith(this.deviceKey, profile.id, inner);
    const idleMinutes = profile.hasPin ? profile.idleMinutes : await this.usualIdle();
    // It wraps the same key, so that another PIN leaves it good; without a lock there is nothing to open.
    const passkey = pin === null ? null : (profile.passkey ?? null);
    await this.shelf.change(profile.id, { wrapped, hasPin: pin !== null, passkey, idleMinutes });
    await this.tell();
  }

  async setIdle(idleMinutes: number | null): Promise<void> {
    const { profile } = await this.mine();
    await this.shelf.change(profile.id, { idleMinutes });
    await this.tell();
  }

  /** How long the open profile may lie untouched; `null`: as long as one likes, or there is nothing to lock. */
  get idleMs(): number | null {
    return this.untouchedMs;
  }

  async share(code: string): Promise<void> {
    const { profile } = await this.mine();
    if (!profile.hasPin) throw new CoreFault('pin_needed');
    // A new key of names and pictures would hide everyone's.
    if (await this.shelf.shared()) throw new CoreFault('taken');
    const faces = VaultKey.random();
    const inner = called(() => faces.wrap_with_code(code));
    const shared: SharedRecord = {
      faces: await wrapWith(this.deviceKey, FACES, inner),
      wrong: 0,
      lastAt: null,
    };
    const face = this.sealed(profile.id, faces);
    // The finger that unlocks a tablet of a group is everybody's.
    await this.shelf.share(shared, profile.id, { idleMinutes: SHARED_IDLE_MINUTES, face, passkey: null });
    this.faces = faces;
    await this.tell();
  }

  async unshare(): Promise<void> {
    const { profile } = await this.mine();
    if ((await this.shelf.profiles()).some(({ id, empty }) => id !== profile.id && !empty))
      throw new CoreFault('others_here');
    await this.shelf.setShared(null);
    this.faces = null;
    await this.shelf.change(profile.id, { face: null });
    await this.tell();
  }

  async addSomeone(): Promise<void> {
    if (this.open || !this.faces) return;
    const { profile, key } = await this.newProfile();
    await this.enter(profile.id, key);
  }

  /** Whether someone may be let in. Fault: `pin_needed` on a tablet of a group, where the PIN comes first. */
  async mayFill(): Promise<void> {
    const { profile } = await this.mine();
    if (!profile.hasPin && (await this.shelf.shared())) throw new CoreFault('pin_needed');
  }

  /** Whether someone may wait here for days to be let in. Fault: `not_on_a_tablet` on a tablet of a group: others use it. */
  async mayWait(): Promise<void> {
    if (await this.shelf.shared()) throw new CoreFault('not_on_a_tablet');
  }

  /** Someone is about to be let in: from now on there is something here to keep. */
  async filled(): Promise<void> {
    if (this.open) await this.shelf.change(this.open.id, { empty: false });
  }

  /** Names and pictures are shown no longer. */
  async hideFaces(): Promise<void> {
    if (this.open || !this.faces) return;
    this.faces.free();
    this.faces = null;
    this.untouchedMs = null;
    await this.tell();
  }

  /** The person signed out: nothing is left of the profile, its key included. */
  async leave(): Promise<void> {
    const open = this.open;
    if (!open) return;
    const profile = await this.shelf.profile(open.id);
    await this.shelf.remove(open.id);
    if (profile) void deleteDatabase(profile.database);
  }

  /** Who the open profile is, as the core says. */
  sees(session: SessionView): void {
    this.person =
      session.state === 'signed_in' ? { name: session.me.name, picture: session.me.picture } : null;
    const open = this.open;
    if (!open || !this.faces || !this.person) return;
    this.inTurn(() => this.shelf.change(open.id, { face: this.sealed(open.id, this.faces) }));
  }

  /** How many things of the open profile wait. */
  seesUnsent(unsent: number): void {
    const open = this.open;
    if (open) this.inTurn(() => this.shelf.change(open.id, { unsent }));
  }

  /** Which device the open profile is to the server. */
  seesDevice(device: string): void {
    const open = this.open;
    if (open) this.inTurn(() => this.shelf.change(open.id, { device }));
  }

  /** The places that are not open now. */
  async locked(): Promise<ProfileRecord[]> {
    return (await this.shelf.profiles()).filter(({ id, empty }) => id !== this.open?.id && !empty);
  }

  /** So many things of a place that is locked are with the server. */
  async sent(id: string, count: number): Promise<void> {
    const profile = await this.shelf.profile(id);
    if (profile) await this.shelf.change(id, { unsent: Math.max(0, profile.unsent - count) });
  }

  private inTurn(work: () => Promise<unknown>): void {
    // What the picker shows may be a little old: a shelf that cannot be written to is told of where it matters.
    this.seen = this.seen.then(work).catch(() => undefined);
  }

  private async begin(): Promise<void> {
    await dropUnsealed(this.shelf);
    const shared = await this.shelf.shared();
    if (shared) {
      for (const { id, database, empty } of await this.shelf.profiles()) {
        if (!empty) continue;
        await this.shelf.remove(id);
        void deleteDatabase(database);
      }
      return;
    }
    const [own] = await this.shelf.profiles();
    if (own?.hasPin) return;
    const { profile, key } = own
      ? { profile: own, key: await unlocked(this.deviceKey, own, undefined) }
      : await this.newProfile();
    if (profile.takingOver) {
      await called(() => take_over(UNSEALED, profile.database, key));
      await this.shelf.setTakenOver(profile.id);
      await dropUnsealed(this.shelf);
    }
    await this.enter(profile.id, key);
  }

  private async newProfile(): Promise<{ profile: ProfileRecord; key: VaultKey }> {
    const id = newId();
    const key = VaultKey.random();
    const shared = (await this.shelf.shared()) !== null;
    const profile = newRecord({
      id,
      wrapped: await wrapWith(
        this.deviceKey,
        id,
        called(() => key.wrap()),
      ),
      idleMinutes: shared ? SHARED_IDLE_MINUTES : OWN_IDLE_MINUTES,
      takingOver: !shared && !(await this.shelf.hasTakenOver()) && (await hasDatabase(UNSEALED)),
    });
    await this.shelf.put(profile);
    return { profile, key };
  }

  private async enter(id: string, key: VaultKey): Promise<void> {
    const profile = await this.shelf.profile(id);
    if (!profile || this.open) return;
    this.open = { id, key };
    try {
      await this.around.opened(profile, key, this);
    } catch (problem) {
      this.open = null;
      throw problem;
    }
    await this.tell();
  }

  private triedProfile(id: string, pin: string): Promise<VaultKey> {
    return this.trying.tried(
      () => this.shelf.profile(id),
      pin,
      (tries) => this.shelf.change(id, tries),
    );
  }

  private card(profile: ProfileRecord): ProfileCard {
    const text = profile.face && this.faces?.unseal(profile.id, profile.face);
    const face = text ? (JSON.parse(text) as Face) : null;
    return {
      profile: profile.id,
      face,
      unsent: profile.unsent,
      wait: this.trying.waitOf(profile.id, profile),
    };
  }

  private sealed(id: string, faces: VaultKey | null): Uint8Array<ArrayBuffer> | null {
    return this.person && faces ? sealedWith(faces, id, this.person) : null;
  }

  private async mine(): Promise<{ profile: ProfileRecord; key: VaultKey }> {
    const profile = this.open && (await this.shelf.profile(this.open.id));
    if (!profile || !this.open) throw new CoreFault('signed_out');
    return { profile, key: this.open.key };
  }

  private async usualIdle(): Promise<number> {
    return (await this.shelf.shared()) ? SHARED_IDLE_MINUTES : OWN_IDLE_MINUTES;
  }

  /** Tells the tabs what they see now. */
  async tell(): Promise<void> {
    this.around.changed(await this.now());
  }
}
