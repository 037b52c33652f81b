import { vi } from 'vitest';
import { Recorder, type MicrophoneRefusal } from '../ui/speech/sound/recorder';

/** Someone speaks: the microphone gives a second of sound when it ends. */
export function someoneSpeaks(): void {
  const recorded = { blob: new Blob(['sound']), durationMs: 1000, levels: [0, 255] };
  const recorder = { stop: () => Promise.resolve(recorded) } as unknown as Recorder;
  vi.spyOn(Recorder, 'start').mockResolvedValue(recorder);
}

/** The browser does not give the microphone. */
export function noMicrophone(why: MicrophoneRefusal): void {
  vi.spyOn(Recorder, 'start').mockResolvedValue(why);
}
