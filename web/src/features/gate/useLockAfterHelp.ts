import { useEffect, useRef } from 'react';
import { useCore } from '../../ui/core-access/core-context';
import { useGate } from '../../ui/core-access/useGate';
import { useView } from '../../ui/core-access/useView';

/** When the half hour is over the place closes, where it has a PIN: whoever helped may still hold the phone. */
export function useLockAfterHelp(): void {
  const { vault } = useCore();
  const session = useView({ view: 'session' });
  const gate = useGate();
  const hasPin = gate?.state === 'open' && gate.hasPin;
  const left = session?.state === 'signed_in' ? (session.help?.minutesLeft ?? null) : null;
  const before = useRef<number | null>(null);
  useEffect(() => {
    const ranOut = left === null && before.current === 1;
    before.current = left;
    // What could not be kept says so itself; then it stays open, with the words on the screen.
    if (ranOut && hasPin) void Promise.resolve(vault.lock()).catch(() => undefined);
  }, [left, hasPin, vault]);
}
