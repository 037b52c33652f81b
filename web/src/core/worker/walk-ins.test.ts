import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { memoryKeys } from '../../testing/memory-keys';
import { CoreFault } from '../core';
import { newKey } from './device-keys';
import { thumbprint, WalkIns } from './walk-ins';

const SPACE = { space: 'space-1', kind: 'peer_group', name: 'Koffie', organisation: 'De Buurt' } as const;

/** A tablet's shelf in memory, and what its steward said. */
class Tablet {
  readonly keys = memoryKeys();
  readonly places = new Map<string, { begins: unknown; owes: unknown }>();
  readonly said: { space: string; act: Record<string, unknown> }[] = [];
  /** What an act meets now. */
  meets: () => Promise<void> = () => Promise.resolve();
  readonly walkIns = new WalkIns(
    {
      add: (face, _pin, begins, owes) => {
        this.places.set(face.name, { begins, owes });
        return Promise.resolve(face.name);
      },
      drop: (id) => Promise.resolve(void this.places.delete(id)),
      owed: () =>
        Promise.resolve([...this.places].flatMap(([place, { owes }]) => (owes ? [{ place, owes }] : []))),
      owesNothing: (id) => {
        const place = this.places.get(id);
        if (place) place.owes = null;
        return Promise.resolve();
      },
    },
    this.keys,
    async (space, act) => {
      await this.meets();
      this.said.push({ space, act });
    },
  );
}

test('who is added has a place with a key of their own, and it is said once', async () => {
  const tablet = new Tablet();
  await tablet.walkIns.add(SPACE, 'Fatima', 'boat', '2580');
  const { begins, owes } = tablet.places.get('Fatima') as { begins: Record<string, unknown>; owes: unknown };
  const act = (tablet.said[0]?.act ?? {}) as Record<string, string>;
  expect(begins).toMatchObject({
    person: { id: act['person'], name: 'Fatima' },
    device: act['device'],
    space: SPACE,
  });
  expect(act).toMatchObject({ type: 'walk_in', name: 'Fatima', picture: 'boat' });
  const pair = await tablet.keys.of(act['device'] ?? '');
  expect(pair && (await thumbprint(pair.publicKey))).toBe(act['key']);
  expect(owes).toBeNull();
  await tablet.walkIns.goOn();
  expect(tablet.said).toHaveLength(1);
});

test('a tablet that dies before it could say so says the same at its next start', async () => {
  const tablet = new Tablet();
  tablet.meets = () => new Promise(() => undefined);
  void tablet.walkIns.add(SPACE, 'Fatima', 'boat', '2580');
  await expect.poll(() => tablet.places.get('Fatima')).toBeTruthy();
  const owed = tablet.places.get('Fatima')?.owes as { act: unknown };
  tablet.meets = () => Promise.resolve();
  await tablet.walkIns.goOn();
  expect(tablet.said.map(({ act }) => act)).toEqual([owed.act]);
  await tablet.walkIns.goOn();
  expect(tablet.said).toHaveLength(1);
});

test('a full tablet has no place of whom it could not speak', async () => {
  const tablet = new Tablet();
  tablet.meets = () => Promise.reject(new CoreFault('storage_full'));
  await expect(tablet.walkIns.add(SPACE, 'Fatima', 'boat', '2580')).rejects.toMatchObject({
    code: 'storage_full',
  });
  expect(tablet.places.size).toBe(0);
});

test('a key is named as RFC 7638 says, in hex', async () => {
  const { publicKey } = await newKey();
  const { x, y } = await crypto.subtle.exportKey('jwk', publicKey);
  const members = `{"crv":"P-256","kty":"EC","x":"${x}","y":"${y}"}`;
  expect(await thumbprint(publicKey)).toBe(createHash('sha256').update(members).digest('hex'));
});
