import { useCallback, useEffect, useRef, useState } from 'react';
import type { ArrangementsFault } from '../../core/arrangements';
import { CoreFault } from '../../core/core';
import type { Arranged } from '../../core/types/Arranged';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { keepBeforeReload } from '../../ui/keeping/before-reload';
import { arrangementsOf, draftOf, draftText, isOther, typedOf, type Typed } from './typed';

export interface Arranging {
  /** As the server has it; `null` until it answered. */
  arranged: Arranged | null;
  typed: Typed | null;
  faults: readonly ArrangementsFault[];
  /** What another wrote while one was typing, to look at. */
  meanwhile: Arranged | null;
  fault: string | null;
  busy: boolean;
  saved: boolean;
  /** Something stands in the fields that does not hold yet. */
  changed: boolean;
  onTyped(part: Partial<Typed>): void;
  save(): void;
}

/** Writes down what an organisation arranges. What was typed and not saved waits on this device. */
export function useArranging(organisation: string): Arranging {
  const core = useCore();
  const { fault, busy, attempt } = useFault();
  const [arranged, setArranged] = useState<Arranged | null>(null);
  const [typed, setTyped] = useState<Typed | null>(null);
  const [faults, setFaults] = useState<readonly ArrangementsFault[]>([]);
  const [meanwhile, setMeanwhile] = useState<Arranged | null>(null);
  const [saved, setSaved] = useState(false);

  useEffect(() => {
    void attempt(async () => {
      const now = await core.online.arrangementsOf(organisation);
      const [draft] = await core.drafts(organisation);
      const before = draft ? draftOf(draft.body) : null;
      setArranged(now);
      setTyped(before?.typed ?? typedOf(now.arrangements));
      if (before && before.lookedAt !== now.version) setMeanwhile(now);
    });
  }, [core, attempt, organisation]);

  const latest = useRef({ arranged, typed });
  useEffect(() => {
    latest.current = { arranged, typed };
  }, [arranged, typed]);

  const keep = useCallback(async () => {
    const { arranged: of, typed: now } = latest.current;
    if (!of || !now) return true;
    const waits = isOther(now, typedOf(of.arrangements));
    const draft = waits
      ? { kind: 'note' as const, body: draftText(of, now), replyTo: null, about: null, attachments: [] }
      : null;
    try {
      await core.saveDraft(organisation, null, draft);
      return true;
    } catch {
      return false;
    }
  }, [core, organisation]);

  useEffect(() => {
    const gone = keepBeforeReload(keep);
    const onHidden = () => {
      if (document.visibilityState === 'hidden') void keep();
    };
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      gone();
      document.removeEventListener('visibilitychange', onHidden);
      void keep();
    };
  }, [keep]);

  async function write(of: Arranged, now: Typed): Promise<void> {
    try {
      const { arranged: written, faults: told } = await core.online.arrange(
        organisation,
        of.version,
        arrangementsOf(now),
      );
      setFaults(told);
      if (!written) return;
      setArranged(written);
      setTyped(typedOf(written.arrangements));
      setMeanwhile(null);
      setSaved(true);
      await core.saveDraft(organisation, null, null);
      // What this device tells offline is what was written just now.
      await core.online.arrangements().catch(() => undefined);
    } catch (problem) {
      if (problem instanceof CoreFault && problem.code === 'changed_meanwhile') {
        // The next time one saves, one has seen it.
        const there = await core.online.arrangementsOf(organisation);
        setArranged(there);
        setMeanwhile(there);
      }
      throw problem;
    }
  }

  return {
    arranged,
    typed,
    faults,
    meanwhile,
    fault,
    busy,
    saved,
    changed: arranged !== null && typed !== null && isOther(typed, typedOf(arranged.arrangements)),
    onTyped(part) {
      setSaved(false);
      // They are told by place, and a text that came or went moves the others.
      if (part.rails && part.rails.length !== typed?.rails.length) setFaults([]);
      setTyped((now) => now && { ...now, ...part });
    },
    save() {
      if (arranged && typed) void attempt(() => write(arranged, typed));
    },
  };
}
