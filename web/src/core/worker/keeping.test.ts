import { describe, expect, it } from 'vitest';
import { Keeping } from './keeping';

function lock() {
  const said: string[] = [];
  const later: (() => void)[] = [];
  const keeping = new Keeping(
    () => said.push('keep'),
    (_ms, act) => later.push(act),
  );
  let isOver = false;
  const begins = () => {
    void keeping.all().then(() => (isOver = true));
    return settled();
  };
  return { keeping, said, later, begins, isOver: () => isOver };
}

const settled = () => new Promise((done) => setTimeout(done));

describe('before a place closes', () => {
  it('every tab keeps what is on its screen', async () => {
    const { keeping, said, begins, isOver } = lock();
    for (const tab of ['a', 'b', 'c']) keeping.knows(tab);
    await begins();
    expect(said).toEqual(['keep']);
    keeping.heard('a');
    keeping.gone('b');
    await settled();
    expect(isOver()).toBe(false);
    keeping.heard('c');
    await settled();
    expect(isOver()).toBe(true);
  });

  it('a tab that sleeps holds nobody up', async () => {
    const { keeping, later, begins, isOver } = lock();
    keeping.knows('a');
    await begins();
    expect(isOver()).toBe(false);
    later[0]?.();
    await settled();
    expect(isOver()).toBe(true);
  });

  it('nobody is waited for where nobody is', async () => {
    const { said, begins, isOver } = lock();
    await begins();
    expect([said, isOver()]).toEqual([[], true]);
  });
});
