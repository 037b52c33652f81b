import { useEffect, useState } from 'react';
import type { Wait } from '../../core/vault';
import { useText } from '../../ui/text/useText';

/** A sentence on how long one waits, as it was told; `null` once one may try again. It does not count down. */
export function usePinWait(wait: Wait | null): string | null {
  const t = useText();
  const [over, setOver] = useState<Wait | null>(null);
  useEffect(() => {
    if (!wait) return;
    const timer = setTimeout(() => setOver(wait), Math.max(wait.until - Date.now(), 0));
    return () => clearTimeout(timer);
  }, [wait]);
  if (!wait || over === wait) return null;
  if (wait.seconds < 120) return t('gate-wait-seconds', { count: wait.seconds });
  return t('gate-wait-minutes', { count: Math.ceil(wait.seconds / 60) });
}
