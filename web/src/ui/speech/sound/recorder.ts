import { levelsOf, loudness } from './levels';

export interface Recorded {
  blob: Blob;
  durationMs: number;
  /** At most 64 values of 0 to 255. */
  levels: number[];
}

/** Why nothing could be recorded. */
export type MicrophoneRefusal = 'denied' | 'missing';

/** What browsers can record, small first; 24 kbit/s is 0.9 MB in five minutes. */
const FORMATS = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];
const BITS_PER_SECOND = 24_000;
const MEASURE_EVERY_MS = 100;

/** One recording from the microphone. */
export class Recorder {
  private readonly parts: Blob[] = [];
  private readonly measured: number[] = [];
  private readonly startedAt = performance.now();
  private readonly timer: ReturnType<typeof setInterval>;

  private constructor(
    private readonly stream: MediaStream,
    private readonly recorder: MediaRecorder,
    private readonly context: AudioContext,
    analyser: AnalyserNode,
    onLevel: (level: number) => void,
  ) {
    const samples = new Uint8Array(analyser.fftSize);
    this.timer = setInterval(() => {
      analyser.getByteTimeDomainData(samples);
      const level = loudness(samples);
      this.measured.push(level);
      onLevel(level);
    }, MEASURE_EVERY_MS);
    recorder.ondataavailable = (event) => {
      if (event.data.size > 0) this.parts.push(event.data);
    };
    recorder.start(1000);
  }

  /** Asks for the microphone and begins. `onLevel` gets the loudness, 0 to 255, ten times a second. */
  static async start(onLevel: (level: number) => void): Promise<Recorder | MicrophoneRefusal> {
    if (!navigator.mediaDevices || typeof MediaRecorder === 'undefined') return 'missing';
    let stream: MediaStream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch (problem) {
      return problem instanceof DOMException && problem.name === 'NotAllowedError' ? 'denied' : 'missing';
    }
    const mimeType = FORMATS.find((format) => MediaRecorder.isTypeSupported(format));
    const recorder = new MediaRecorder(stream, {
      audioBitsPerSecond: BITS_PER_SECOND,
      ...(mimeType ? { mimeType } : {}),
    });
    const context = new AudioContext();
    // Some browsers begin asleep when the question for the microphone came in between.
    void context.resume();
    const analyser = context.createAnalyser();
    analyser.fftSize = 1024;
    context.createMediaStreamSource(stream).connect(analyser);
    return new Recorder(stream, recorder, context, analyser, onLevel);
  }

  /** Ends it and gives what was said. */
  async stop(): Promise<Recorded> {
    const durationMs = Math.round(performance.now() - this.startedAt);
    clearInterval(this.timer);
    await new Promise((resolve) => {
      this.recorder.onstop = resolve;
      this.recorder.stop();
    });
    this.release();
    const type = this.recorder.mimeType.split(';')[0] || 'audio/webm';
    return { blob: new Blob(this.parts, { type }), durationMs, levels: levelsOf(this.measured) };
  }

  private release() {
    for (const track of this.stream.getTracks()) track.stop();
    void this.context.close();
  }
}
