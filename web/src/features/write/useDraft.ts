import { useCallback, useEffect, useState } from 'react';
import type { Draft } from '../../core/core';
import { targetOf } from '../../core/drafts';
import type { EntryRef } from '../../core/types/EntryRef';
import type { SpaceId } from '../../core/types/SpaceId';
import { useCore } from '../../ui/core-access/core-context';
import { takeLate } from './late-recording';
import { withRecording } from './recording-of';
import { isBlank } from './to-entry';
import { useKeeper } from './useKeeper';

/** Changes a part of a draft. */
export type ChangeDraft = (part: Partial<Draft> | ((now: Draft) => Partial<Draft>)) => void;

interface DraftHere {
  /** `null` until the device has looked. */
  draft: Draft | null;
  /** A part that stands on what is there now is given as a function: much may have happened since the screen was drawn. */
  change: ChangeDraft;
  /** It is in the group: begins anew. */
  clear(): Promise<void>;
  /** It is on this device: said after the device said so, and no longer once the device could not keep it. */
  kept: boolean;
  /** Something else that one was writing in this group. It is kept beside this one: nothing is written over. */
  other: Draft | null;
  /** Throws the other one away. */
  discardOther(): void;
}

/** What one is writing, kept on the device. A group has one draft for something new, and one for each answer. */
export function useDraft(space: SpaceId, answering: EntryRef | null): DraftHere {
  const core = useCore();
  const [held, setHeld] = useState<{ draft: Draft; others: Draft[] } | null>(null);
  const target = answering?.entry ?? null;

  useEffect(() => {
    let here = true;
    void core.drafts(space).then((stored) => {
      if (!here) return;
      setHeld({
        draft: stored.find((one) => targetOf(one) === target) ?? fresh(answering),
        others: stored.filter((one) => targetOf(one) !== target && !isBlank(one)),
      });
    });
    return () => {
      here = false;
    };
    // `answering` is the same answer as long as its entry is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [core, space, target]);

  const draft = held?.draft ?? null;
  const other = held?.others[0] ?? null;
  const [stored, setStored] = useState(false);
  const keeper = useKeeper(space, target, draft, setStored);

  const change: ChangeDraft = useCallback((part) => {
    setHeld((before) => {
      if (!before) return before;
      const changed = typeof part === 'function' ? part(before.draft) : part;
      return { ...before, draft: { ...before.draft, ...changed } };
    });
  }, []);

  const clear = useCallback(async () => {
    keeper.forget();
    setHeld((before) => before && { ...before, draft: fresh(answering) });
    await core.saveDraft(space, target, null);
  }, [core, space, keeper, target, answering]);

  const loaded = draft !== null;
  useEffect(() => {
    if (!loaded) return;
    return takeLate(space, target, (recording) => change((now) => withRecording(now, recording)));
  }, [loaded, space, target, change]);

  const discardOther = useCallback(() => {
    if (!other) return;
    setHeld((before) => before && { ...before, others: before.others.filter((one) => one !== other) });
    // A device that fails here still has it, and offers it again.
    core.saveDraft(space, targetOf(other), null).catch(() => undefined);
  }, [core, space, other]);

  return { draft, change, clear, kept: stored, other, discardOther };
}

function fresh(answering: EntryRef | null): Draft {
  return { kind: answering ? 'note' : 'story', body: '', replyTo: answering, about: null, attachments: [] };
}
