import { useEffect, useState } from 'react';
import type { Gate } from '../../core/vault';
import { useCore } from './core-context';

/** What stands between a person and what is on this device; `undefined` until the core has said it. */
export function useGate(): Gate | undefined {
  const { vault } = useCore();
  const [gate, setGate] = useState<Gate>();
  useEffect(() => vault.watch(setGate), [vault]);
  return gate;
}
