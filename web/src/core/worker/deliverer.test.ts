import { describe, expect, it } from 'vitest';
import { CoreFault } from '../core';
import { Deliverer, inRounds, messageOf, type Ground, type LockedPlace } from './deliverer';
import type { Parcel } from './outgoing';

const DEVICE = '09090909-0909-4909-8909-090909090909';

function parcel(number: number, size = 3): Parcel {
  return { key: new Uint8Array([number]).buffer, bytes: new Uint8Array(size).fill(number) };
}

/** A tablet with one locked place, and a server that answers as told. */
function tablet(parcels: Parcel[], answers: (() => Response)[], place: Partial<LockedPlace> = {}) {
  const held = { id: 'piet', database: 'vault', device: DEVICE, unsent: parcels.length, ...place };
  const told: (string | null)[] = [];
  const asked: string[] = [];
  const later: { ms: number; act: () => void }[] = [];
  const ground: Ground = {
    locked: () => Promise.resolve([held]),
    outgoingOf: () => Promise.resolve([...parcels]),
    dropOutgoing: (_vault, gone) => {
      for (const each of gone) parcels.splice(parcels.indexOf(each), 1);
      return Promise.resolve();
    },
    sent: (_place, count) => {
      held.unsent -= count;
      return Promise.resolve();
    },
    keys: { of: () => Promise.resolve({} as CryptoKeyPair) },
    speaks: () => (path) => {
      asked.push(path);
      const answer = answers.shift();
      return answer ? Promise.resolve(answer()) : Promise.reject(new CoreFault('offline'));
    },
    after: (ms, act) => {
      const one = { ms, act };
      later.push(one);
      return () => later.splice(later.indexOf(one), 1);
    },
    changed: () => told.push(deliverer.state),
  };
  const deliverer = new Deliverer(ground);
  return { deliverer, told, asked, later, parcels, held };
}

const taking = (...taken: number[]) => new Response(JSON.stringify({ taken }));

async function settled(): Promise<void> {
  await new Promise((done) => setTimeout(done));
  await new Promise((done) => setTimeout(done));
}

describe('what waits in a locked place', () => {
  it('goes when there is a connection, and only what the server has is taken away', async () => {
    const { deliverer, told, later, parcels, held } = tablet([parcel(1), parcel(2)], []);
    deliverer.wake();
    await settled();
    expect(told).toEqual(['waits']);
    expect(parcels).toHaveLength(2);
    expect(held.unsent).toBe(2);
    expect(later).toHaveLength(1);
  });

  it('is gone once the server has it, and that is said', async () => {
    const { deliverer, told, later, parcels, held } = tablet([parcel(1), parcel(2)], [() => taking(0, 1)]);
    deliverer.wake();
    await settled();
    expect(told).toEqual(['waits', 'sent']);
    expect([parcels.length, held.unsent, later.length]).toEqual([0, 0, 0]);
  });

  it('stays for its person where the server did not take it, and is tried again much later', async () => {
    const { deliverer, told, later, parcels } = tablet([parcel(1), parcel(2)], [() => taking(0)]);
    deliverer.wake();
    await settled();
    expect(told).toEqual(['waits', 'stays']);
    expect(parcels.map(({ bytes }) => bytes[0])).toEqual([2]);
    expect(later.map(({ ms }) => ms)).toEqual([600_000]);
  });

  it('stands in no other’s way when the server cannot do it now: it is reached, and asked again much later', async () => {
    const fails = () => new Response('{"code":"too_many_requests"}', { status: 429 });
    const { deliverer, told, later, parcels } = tablet([parcel(1)], [fails]);
    deliverer.wake();
    await settled();
    expect(told).toEqual(['waits', 'stays']);
    expect([parcels.length, later.map(({ ms }) => ms)]).toEqual([1, [600_000]]);
  });

  it('waits longer each time that nobody answers, and less again when the network comes', async () => {
    const { deliverer, later } = tablet([parcel(1)], []);
    const pauses: number[] = [];
    deliverer.wake();
    for (let count = 0; count < 8; count += 1) {
      await settled();
      const next = later.at(-1);
      pauses.push(next?.ms ?? 0);
      next?.act();
    }
    await settled();
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000]);
    deliverer.wake();
    await settled();
    expect(later.map(({ ms }) => ms)).toEqual([1000]);
  });

  it('is not asked for where nobody was let in', async () => {
    const { deliverer, told, asked } = tablet([parcel(1)], [], { device: null, unsent: 0 });
    deliverer.wake();
    await settled();
    expect([told, asked]).toEqual([[], []]);
  });

  it('is for its person when the server knows the device no more', async () => {
    const gone = () => new Response('{"code":"signed_out"}', { status: 401 });
    const { deliverer, told, parcels } = tablet([parcel(1)], [gone]);
    deliverer.wake();
    await settled();
    expect(told).toEqual(['waits', 'stays']);
    expect(parcels).toHaveLength(1);
  });
});

describe('a delivery', () => {
  it('has no more than the server takes, in order', () => {
    const small = Array.from({ length: 130 }, (_, number) => parcel(number % 256));
    expect(inRounds(small).map((round) => round.length)).toEqual([64, 64, 2]);
    const large = [parcel(1, 600_000), parcel(2, 600_000), parcel(3, 10)];
    expect(inRounds(large).map((round) => round.map(({ bytes }) => bytes[0]))).toEqual([[1], [2, 3]]);
  });

  it('is the CBOR that the server reads', () => {
    const hex = (bytes: Uint8Array) =>
      Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    expect(hex(messageOf(DEVICE, [parcel(1), parcel(2, 25)]))).toBe(
      `8250${'09'.repeat(6)}4909${'89'}09${'09'.repeat(6)}8243${'01'.repeat(3)}5819${'02'.repeat(25)}`,
    );
    expect(hex(messageOf(DEVICE, [parcel(1, 300)])).slice(36, 44)).toBe('8159012c');
    expect(hex(messageOf(DEVICE, [parcel(1, 70_000)])).slice(36, 48)).toBe('815a00011170');
  });
});
