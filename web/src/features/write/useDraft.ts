import { useCallback, useEffect, useState } from 'react';
import type { Draft } from '../../core/core';
import type { EntryRef } from '../../core/types/EntryRef';
import type { SpaceId } from '../../core/types/SpaceId';
import { useCore } from '../../ui/core-access/core-context';
import { isBlank } from './to-entry';

interface DraftHere {
  /** `null` until the device has looked. */
  draft: Draft | null;
  change(part: Partial<Draft>): void;
  clear(): Promise<void>;
  /** It is kept on this device. */
  kept: boolean;
}

/**
 * What one is writing, kept on the device at each change. There is one draft per group: while it holds something
 * else, an answer is not kept, so that nothing is written over.
 */
export function useDraft(space: SpaceId, answering: EntryRef | null): DraftHere {
  const core = useCore();
  const [held, setHeld] = useState<{ draft: Draft; keep: boolean } | null>(null);
  const target = answering?.entry ?? null;

  useEffect(() => {
    let here = true;
    void core.draft(space).then((stored) => {
      if (!here) return;
      const same = stored !== null && (stored.replyTo?.entry ?? null) === target;
      if (same) setHeld({ draft: stored, keep: true });
      else setHeld({ draft: fresh(answering), keep: stored === null || isBlank(stored) });
    });
    return () => {
      here = false;
    };
    // `answering` is the same answer as long as its entry is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [core, space, target]);

  const change = useCallback((part: Partial<Draft>) => {
    setHeld((before) => before && { ...before, draft: { ...before.draft, ...part } });
  }, []);

  // Kept after each change; what fails here is said when one puts it in the group.
  const draft = held?.draft ?? null;
  const keep = held?.keep ?? false;
  useEffect(() => {
    if (draft && keep) void core.saveDraft(space, isBlank(draft) ? null : draft).catch(() => undefined);
  }, [core, space, draft, keep]);

  const clear = useCallback(async () => {
    setHeld((before) => before && { ...before, draft: fresh(answering) });
    if (keep) await core.saveDraft(space, null);
  }, [core, space, keep, answering]);

  return { draft, change, clear, kept: keep };
}

function fresh(answering: EntryRef | null): Draft {
  return { kind: answering ? 'note' : 'story', body: '', replyTo: answering, about: null, attachments: [] };
}
