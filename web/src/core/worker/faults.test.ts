import { expect, test } from 'vitest';
import { CoreFault } from '../core';
import { called, isKept, whyBroken } from './faults';

const full = () => new DOMException('no room', 'QuotaExceededError');

test('a full device is told from a broken one', async () => {
  expect(whyBroken(full())).toBe('storage_full');
  expect(whyBroken(new DOMException('closed', 'InvalidStateError'))).toBe('storage_broken');
  expect(whyBroken(new CoreFault('vault_damaged'))).toBe('vault_damaged');
  expect(await isKept(Promise.resolve())).toBe(true);
  expect(await isKept(Promise.reject(full()))).toBe(false);
  await expect(isKept(Promise.reject(new Error('closed')))).rejects.toThrow('closed');
});

test('a code of the core is a fault, and anything else stays what it is', () => {
  const throws = (problem: unknown) => () =>
    called(() => {
      throw problem;
    });
  expect(throws('pin_wrong')).toThrow(new CoreFault('pin_wrong'));
  expect(throws(new WebAssembly.RuntimeError('unreachable'))).toThrow(WebAssembly.RuntimeError);
});
