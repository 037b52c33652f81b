import { useState } from 'react';
import type { LogView } from '../../core/types/LogView';
import type { SpaceId } from '../../core/types/SpaceId';
import { useView } from '../../ui/core-access/useView';

/** The log, a screen older at each `older()`. Goes back by itself until it holds the entry `find`. */
export function useLog(
  space: SpaceId,
  find: string | undefined,
): { log: LogView | undefined; older(): void } {
  const [screens, setScreens] = useState(0);
  const latest = useView({ view: 'log', space, older: screens });
  // What was there stays while older entries are on their way.
  const [shown, setShown] = useState<{ space: SpaceId; log: LogView } | null>(null);
  if (latest && shown?.log !== latest) setShown({ space, log: latest });

  const log = latest ?? (shown?.space === space ? shown.log : undefined);
  const missing = find !== undefined && latest !== undefined && !holds(latest, find) && latest.hasOlder;
  if (missing) setScreens(screens + 1);

  return { log, older: () => setScreens((now) => now + 1) };
}

function holds(log: LogView, entry: string): boolean {
  return log.entries.some(
    (one) => one.entry.entry === entry || one.replies.some((reply) => reply.entry.entry === entry),
  );
}
