import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { Recorder, type MicrophoneRefusal, type Recorded } from './recorder';

/** The longest recording: five minutes. */
export const MAX_MS = 5 * 60 * 1000;

interface RecorderHere {
  running: { startedAt: number } | null;
  levels: readonly number[];
  refused: MicrophoneRefusal | null;
  /** Begins; `onFull` is called when five minutes are over. */
  start(onFull: () => void): Promise<void>;
  stop(): Promise<Recorded | null>;
}

/** The microphone for one sheet. Leaving the sheet lets go of it; `onLeft` gets what was said until then. */
export function useRecorder(onLeft: (recorded: Recorded) => void): RecorderHere {
  const recorder = useRef<Recorder | null>(null);
  const starting = useRef(false);
  const gone = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [running, setRunning] = useState<{ startedAt: number } | null>(null);
  const [levels, setLevels] = useState<readonly number[]>([]);
  const [refused, setRefused] = useState<MicrophoneRefusal | null>(null);

  const stop = useCallback(async () => {
    const current = recorder.current;
    recorder.current = null;
    clearTimeout(timer.current);
    if (!current) return null;
    const recorded = await current.stop();
    setRunning(null);
    return recorded;
  }, []);

  const start = useCallback(async (onFull: () => void) => {
    if (starting.current || recorder.current) return;
    starting.current = true;
    setRefused(null);
    setLevels([]);
    const begun = await Recorder.start((level) =>
      setLevels((before) => [...before.slice(-63), level]),
    ).finally(() => {
      starting.current = false;
    });
    if (gone.current) {
      // The person left before the browser asked: nothing was said.
      if (typeof begun !== 'string') await begun.stop();
      return;
    }
    if (typeof begun === 'string') {
      setRefused(begun);
      return;
    }
    recorder.current = begun;
    timer.current = setTimeout(onFull, MAX_MS);
    setRunning({ startedAt: performance.now() });
  }, []);

  const left = useEffectEvent(onLeft);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      void stop().then((recorded) => recorded && left(recorded));
    };
  }, [stop]);

  return { running, levels, refused, start, stop };
}
