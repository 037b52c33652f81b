// One voice at a time on the whole page: reading aloud and recorded voices share it.
import { sentencesOf } from './sentences';

/** Something that can be heard. */
export type Sound =
  { kind: 'text'; text: string; lang: string } | { kind: 'voice'; load: () => Promise<Blob | null> };

/** Why it stays silent. `no_voice`: this device cannot read this language. `not_here`: the recording is not here now. */
export type SilentBecause = 'no_voice' | 'not_here';

export interface Speaking {
  /** Who asked: the id of the listen button, or `null` when it is quiet. */
  id: string | null;
  /** Which sound of the list, and which sentence in it. */
  part: number;
  sentence: number;
  /** The id of the button that stayed silent, and why. */
  silent: { id: string; because: SilentBecause } | null;
}

const QUIET: Speaking = { id: null, part: 0, sentence: 0, silent: null };

export class Speaker {
  private state: Speaking = QUIET;
  private listeners = new Set<() => void>();
  private turn = 0;
  private audio: HTMLAudioElement | null = null;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly now = (): Speaking => this.state;

  /** Plays the sounds after each other. Whatever sounded before stops. */
  async play(id: string, sounds: readonly Sound[]): Promise<void> {
    this.hush();
    const turn = this.turn;
    for (const [part, sound] of sounds.entries()) {
      const silent = await this.sound(turn, id, part, sound);
      if (turn !== this.turn) return;
      if (silent) {
        this.set({ ...QUIET, silent: { id, because: silent } });
        return;
      }
    }
    this.set(QUIET);
  }

  stop(): void {
    this.hush();
    this.set(QUIET);
  }

  private hush() {
    this.turn += 1;
    globalThis.speechSynthesis?.cancel();
    this.audio?.pause();
    this.audio = null;
  }

  private set(state: Speaking) {
    this.state = state;
    for (const listener of this.listeners) listener();
  }

  private async sound(turn: number, id: string, part: number, sound: Sound): Promise<SilentBecause | null> {
    switch (sound.kind) {
      case 'text':
        for (const [sentence, words] of sentencesOf(sound.text, sound.lang).entries()) {
          if (turn !== this.turn) return null;
          if (!words.trim()) continue;
          this.set({ id, part, sentence, silent: null });
          if (!(await speak(words, sound.lang))) return turn === this.turn ? 'no_voice' : null;
        }
        return null;
      case 'voice': {
        this.set({ id, part, sentence: 0, silent: null });
        const bytes = await sound.load();
        if (turn !== this.turn) return null;
        if (!bytes) return 'not_here';
        return (await this.playRecording(bytes)) ? null : 'not_here';
      }
    }
  }

  private playRecording(bytes: Blob): Promise<boolean> {
    const url = URL.createObjectURL(bytes);
    const audio = new Audio(url);
    this.audio = audio;
    return new Promise((resolve) => {
      const done = (well: boolean) => {
        URL.revokeObjectURL(url);
        resolve(well);
      };
      audio.onended = () => done(true);
      audio.onpause = () => done(true);
      audio.onerror = () => done(false);
      audio.play().catch(() => done(false));
    });
  }
}

/** Reads one sentence. `false` when this device has no voice for it. */
function speak(words: string, lang: string): Promise<boolean> {
  const engine = globalThis.speechSynthesis;
  if (!engine) return Promise.resolve(false);
  return voicesOf(engine).then(
    (voices) =>
      new Promise((resolve) => {
        const voice = bestVoice(voices, lang);
        if (!voice) {
          resolve(false);
          return;
        }
        const utterance = new SpeechSynthesisUtterance(words);
        utterance.voice = voice;
        utterance.lang = voice.lang;
        utterance.rate = 0.9;
        utterance.onend = () => resolve(true);
        utterance.onerror = (event) => resolve(event.error === 'canceled' || event.error === 'interrupted');
        engine.speak(utterance);
      }),
  );
}

/** The voices of this device. Some browsers load them at the first question and say so with an event. */
function voicesOf(engine: SpeechSynthesis): Promise<SpeechSynthesisVoice[]> {
  const voices = engine.getVoices();
  if (voices.length > 0) return Promise.resolve(voices);
  return new Promise((resolve) => {
    const answer = () => {
      clearTimeout(patience);
      resolve(engine.getVoices());
    };
    // A device without any voice never sends the event.
    const patience = setTimeout(answer, 1000);
    engine.addEventListener('voiceschanged', answer, { once: true });
  });
}

/**
 * A voice of the language on the device itself. Others send what they read to the maker of the browser, and what a group
 * writes leaves it for nobody.
 */
export function bestVoice(
  voices: readonly SpeechSynthesisVoice[],
  lang: string,
): SpeechSynthesisVoice | null {
  const wanted = (lang || 'nl').toLowerCase().split('-')[0] ?? 'nl';
  const fits = ({ lang: spoken }: SpeechSynthesisVoice) => spoken.toLowerCase().split(/[-_]/u)[0] === wanted;
  return voices.find((voice) => voice.localService && fits(voice)) ?? null;
}

export const speaker = new Speaker();
