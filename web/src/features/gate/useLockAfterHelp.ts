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
  const ranOut = session?.state === 'signed_in' && session.helpRanOut;
  const before = useRef(ranOut);
  useEffect(() => {
    const now = ranOut && !before.current;
    before.current = ranOut;
    // What could not be kept says so itself; then it stays open, with the words on the screen.
    if (now && hasPin) void Promise.resolve(vault.lock()).catch(() => undefined);
  }, [ranOut, hasPin, vault]);
}
