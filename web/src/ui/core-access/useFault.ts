import { useLocalization } from '@fluent/react';
import { useCallback, useState } from 'react';
import { CoreFault } from '../../core/core';

export interface Attempt {
  /** A sentence for the person on what went wrong the last time; `null` when nothing did. */
  fault: string | null;
  busy: boolean;
  /** Does it; catches the core's faults and turns them into a sentence. `true` when it went well. */
  attempt(work: () => Promise<void>): Promise<boolean>;
  clear(): void;
}

/** Something that may fail in a way a person can act on. */
export function useFault(): Attempt {
  const { l10n } = useLocalization();
  const [code, setCode] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const attempt = useCallback(async (work: () => Promise<void>) => {
    setBusy(true);
    setCode(null);
    try {
      await work();
      return true;
    } catch (problem) {
      setCode(problem instanceof CoreFault ? problem.code : 'unknown');
      if (!(problem instanceof CoreFault)) reportError(problem);
      return false;
    } finally {
      setBusy(false);
    }
  }, []);

  const clear = useCallback(() => setCode(null), []);
  const unknown = l10n.getString('fault-unknown');
  return {
    fault: code === null ? null : l10n.getString(faultText(code), null, unknown),
    busy,
    attempt,
    clear,
  };
}

/** The text for a stable code: `code_wrong` → `fault-code-wrong`. */
export function faultText(code: string): string {
  return `fault-${code.replaceAll('_', '-')}`;
}
