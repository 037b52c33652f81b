import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { SpaceId } from '../../core/types/SpaceId';
import type { Voice } from '../../core/types/Voice';
import { useCore } from '../core-access/core-context';
import { useFault } from '../core-access/useFault';
import { endBeforeLock, keepEverything } from '../keeping/before-reload';
import type { MicrophoneRefusal, Recorded } from '../speech/sound/recorder';
import { useRecorder } from '../speech/sound/useRecorder';
import { speaker } from '../speech/speaker';
import { voiceOf } from './said';

export interface Spoken {
  /** Since when it records, by `performance.now()`; `null`: it does not. */
  startedAt: number | null;
  levels: readonly number[];
  refused: MicrophoneRefusal | null;
  /** What was said is not on the device: it can be tried again, or left. */
  unkept: boolean;
  fault: string | null;
  speak(): void;
  /** Ends a running recording and keeps it; `false` when something that was said is not on the device. */
  finish(): Promise<boolean>;
  leave(): void;
}

/** Ends what records now, if anything does: there is one microphone. */
let endOther: (() => Promise<boolean>) | null = null;

/** Speaks, and keeps what is said on the device; `onVoice` gets it, also when the field has gone meanwhile. */
export function useSpoken(space: SpaceId, onVoice: (voice: Voice) => void): Spoken {
  const core = useCore();
  const { fault, attempt } = useFault();
  const [unkept, setUnkept] = useState<Recorded | null>(null);
  const finishing = useRef<Promise<boolean>>(null);
  /** As they are now: a recording ends later than it began, and the words beside it may have changed. */
  const now = useRef({ onVoice, finish });
  useLayoutEffect(() => {
    now.current = { onVoice, finish };
  });
  const recorder = useRecorder((recorded) => {
    // What fails here has no screen left to say it on.
    void keep(recorded).catch(() => undefined);
  });

  async function keep({ blob, durationMs, levels }: Recorded) {
    const voice = voiceOf(await core.attachVoice(space, blob, durationMs, levels));
    if (voice) now.current.onVoice(voice);
  }

  /** Two who ask while it ends get the same. */
  function finish(): Promise<boolean> {
    finishing.current ??= end().finally(() => {
      finishing.current = null;
    });
    return finishing.current;
  }

  async function end(): Promise<boolean> {
    const recording = (await recorder.stop()) ?? unkept;
    if (!recording) return true;
    const well = await attempt(() => keep(recording));
    setUnkept(well ? null : recording);
    return well;
  }

  const endThis = useCallback(() => now.current.finish(), []);
  useEffect(() => {
    const stop = endBeforeLock(async () => (await endThis()) && keepEverything());
    return () => {
      stop();
      if (endOther === endThis) endOther = null;
    };
  }, [endThis]);

  async function begin() {
    speaker.stop();
    if (endOther !== endThis) await endOther?.();
    endOther = endThis;
    await recorder.start(() => void endThis());
  }

  return {
    startedAt: recorder.running?.startedAt ?? null,
    levels: recorder.levels,
    refused: recorder.refused,
    unkept: unkept !== null,
    fault,
    speak: () => void begin(),
    finish,
    leave: () => setUnkept(null),
  };
}
