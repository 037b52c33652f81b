import { CoreFault } from '../core';
import type { Outgoing } from '../vault';
import type { KeyStore } from './device-keys';
import { faultOf, type Send } from './http';
import type { Parcel } from './outgoing';

/** The most parcels and bytes of one delivery, as the server takes them (`domain/src/wire/parcel.rs`). */
const MAX_PARCELS = 64;
const MAX_BYTES = (1 << 20) - (8 << 10);
/** Pauses while the server is not reached. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** What the server does not take now may be taken later: a busy hour, or something it waits for. */
const AGAIN_MS = 10 * 60_000;

/** A place on this device, as much as is known of it while it is locked. */
export interface LockedPlace {
  id: string;
  database: string;
  /** Which device it is to the server. */
  device?: string | null;
  /** What is not sent, of which only a part may be sealed for the server. */
  unsent: number;
}

/** What is left in a place. */
interface Left {
  isReached: boolean;
  count: number;
}

/** What the deliverer stands on. */
export interface Ground {
  /** Every place that is not open now. */
  locked(): Promise<LockedPlace[]>;
  outgoingOf(database: string): Promise<Parcel[]>;
  dropOutgoing(database: string, parcels: readonly Parcel[]): Promise<void>;
  /** So many things of a place are with the server now. */
  sent(place: string, count: number): Promise<void>;
  keys: Pick<KeyStore, 'of'>;
  speaks(pair: CryptoKeyPair): Send;
  after(ms: number, act: () => void): () => void;
  /** What a tab sees of this changed. */
  changed(): void;
}

/**
 * Hands in what waits in places that are locked. It can read nothing of it, and hears nothing but what need not be kept any
 * longer: what became of it is told to its person when they open their place.
 */
export class Deliverer {
  /** What the screens before a place say. */
  state: Outgoing | null = null;
  private delivered = false;
  private pauseMs = FIRST_PAUSE_MS;
  private running: Promise<void> | null = null;
  private again = false;
  private cancel: () => void = () => undefined;

  constructor(private readonly ground: Ground) {}

  /** Tries now: at the start, when a place closed, and when the network may be back. */
  wake(): void {
    this.cancel();
    this.pauseMs = FIRST_PAUSE_MS;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.run().finally(() => {
      this.running = null;
      if (this.again) {
        this.again = false;
        this.wake();
      }
    });
  }

  private async run(): Promise<void> {
    let isReached = true;
    let waits = 0;
    try {
      for (const place of await this.ground.locked()) {
        const left: Left = isReached ? await this.handIn(place) : await this.count(place);
        isReached &&= left.isReached;
        waits += left.count;
      }
      const unsent = (await this.ground.locked()).reduce((sum, place) => sum + place.unsent, 0);
      this.show(stateOf(waits, unsent, isReached, this.delivered));
    } catch {
      // A storage that cannot be read now keeps what is in it.
      isReached = false;
    }
    if (isReached && waits === 0) return;
    this.cancel = this.ground.after(isReached ? AGAIN_MS : this.pauseMs, () => this.wakeLater());
  }

  private wakeLater(): void {
    const pauseMs = Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
    this.wake();
    this.pauseMs = pauseMs;
  }

  private show(state: Outgoing | null): void {
    if (state === this.state) return;
    this.state = state;
    this.ground.changed();
  }

  private async count({ database, device }: LockedPlace): Promise<Left> {
    return { isReached: true, count: device ? (await this.ground.outgoingOf(database)).length : 0 };
  }

  private async handIn(place: LockedPlace): Promise<Left> {
    const parcels = place.device ? await this.ground.outgoingOf(place.database) : [];
    const pair = parcels.length > 0 && place.device ? await this.ground.keys.of(place.device) : undefined;
    if (!pair || !place.device) return { isReached: true, count: 0 };
    if (this.state === null) this.show('waits');
    const send = this.ground.speaks(pair);
    let left = parcels.length;
    for (const some of inRounds(parcels)) {
      const taken = await delivered(send, place.device, some).catch(faultCode);
      // What the server cannot do for one place stands in no other's way.
      if (typeof taken === 'string') return { isReached: taken !== 'offline', count: left };
      if (taken.length === 0) continue;
      await this.ground.dropOutgoing(place.database, taken);
      await this.ground.sent(place.id, taken.length);
      left -= taken.length;
      this.delivered = true;
    }
    return { isReached: true, count: left };
  }
}

function faultCode(problem: unknown): string {
  return problem instanceof CoreFault ? problem.code : 'offline';
}

function stateOf(waits: number, unsent: number, isReached: boolean, delivered: boolean): Outgoing | null {
  if (waits > 0 && !isReached) return 'waits';
  if (waits > 0 || unsent > 0) return 'stays';
  return delivered ? 'sent' : null;
}

/** Hands in some; gives those that the server has. Rejects when it was not reached, or could not do it now. */
async function delivered(send: Send, device: string, parcels: Parcel[]): Promise<Parcel[]> {
  const answer = await send('/v1/deliveries', {
    method: 'POST',
    headers: { 'Content-Type': 'application/cbor' },
    body: messageOf(device, parcels),
  });
  // A device that is none of the server's any more: what it holds waits for its person.
  if (answer.status === 401 || answer.status === 413) return [];
  if (!answer.ok) throw await faultOf(answer);
  const { taken } = (await answer.json()) as { taken: number[] };
  return taken.map((place) => parcels[place]).filter((parcel) => parcel !== undefined);
}

/** In the order in which they were written, as many at a time as the server takes. */
export function inRounds(parcels: readonly Parcel[]): Parcel[][] {
  const rounds: Parcel[][] = [];
  let bytes = 0;
  for (const parcel of parcels) {
    const round = rounds.at(-1);
    bytes += parcel.bytes.length;
    if (round && round.length < MAX_PARCELS && bytes <= MAX_BYTES) {
      round.push(parcel);
    } else {
      rounds.push([parcel]);
      bytes = parcel.bytes.length;
    }
  }
  return rounds;
}

/** The CBOR of a delivery: the device, and its parcels, each as it lies here. */
export function messageOf(device: string, parcels: readonly Parcel[]): Uint8Array<ArrayBuffer> {
  const id = Uint8Array.from(device.replaceAll('-', '').match(/../gu) ?? [], (pair) => parseInt(pair, 16));
  const parts = [head(4, 2), head(2, id.length), id, head(4, parcels.length)];
  for (const { bytes } of parcels) parts.push(head(2, bytes.length), bytes);
  const message = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    message.set(part, place);
    place += part.length;
  }
  return message;
}

/** The head of a CBOR data item (RFC 8949 §3), as short as it can be. */
function head(major: number, argument: number): Uint8Array {
  const type = major << 5;
  if (argument < 24) return Uint8Array.of(type | argument);
  if (argument < 1 << 8) return Uint8Array.of(type | 24, argument);
  if (argument < 1 << 16) return Uint8Array.of(type | 25, argument >> 8, argument & 255);
  return Uint8Array.of(
    type | 26,
    argument >>> 24,
    (argument >> 16) & 255,
    (argument >> 8) & 255,
    argument & 255,
  );
}
