import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { screenSounds, speakInstead } from './screen-sounds';
import { sentencesOf } from './sentences';
import { bestVoice, Speaker } from './speaker';

describe('sentences', () => {
  it('lose nothing when a text is cut', () => {
    const text = 'Ik belde. Het duurde lang! Daarna?\nThee.';
    expect(sentencesOf(text, 'nl')).toHaveLength(4);
    expect(sentencesOf(text, 'nl').join('')).toBe(text);
  });

  it('can be cut in a language that is unknown or wrong', () => {
    expect(sentencesOf('Een. Twee.', '')).toHaveLength(2);
    expect(sentencesOf('Een. Twee.', '!!')).toHaveLength(2);
  });
});

describe('the voice', () => {
  const voice = (lang: string, localService: boolean) =>
    ({ lang, localService, name: lang }) as SpeechSynthesisVoice;

  it('is one of the language that is on the device itself, or none', () => {
    const here = voice('nl_NL', true);
    expect(bestVoice([voice('en-US', true), voice('nl-BE', false), here], 'nl')).toBe(here);
    expect(bestVoice([voice('en-US', true), voice('nl-BE', false)], 'nl')).toBeNull();
  });
});

describe('reading a screen', () => {
  it('says each part once, skips what is silent, and plays a recording in its place', () => {
    document.body.innerHTML =
      '<main><h1>Groep</h1><article><p lang="ar">مرحبا</p><div id="v"><p>0:42</p></div></article>' +
      '<div data-silent><button>Mooi</button></div><li><p>In een regel</p></li></main>';
    const place = document.getElementById('v');
    if (!place) throw new Error('no place');
    speakInstead(place, () => ({ kind: 'voice', load: () => Promise.resolve(null) }));
    place.innerHTML = '';
    expect(screenSounds(document, 'nl')).toEqual([
      { kind: 'text', text: 'Groep', lang: 'nl' },
      { kind: 'text', text: 'مرحبا', lang: 'ar' },
      { kind: 'voice', load: expect.any(Function) as unknown },
      { kind: 'text', text: 'In een regel', lang: 'nl' },
    ]);
  });
});

describe('one voice at a time', () => {
  let spoken: SpeechSynthesisUtterance[];
  beforeEach(() => {
    spoken = [];
    vi.stubGlobal(
      'SpeechSynthesisUtterance',
      class {
        onend: (() => void) | null = null;
        onerror: ((event: { error: string }) => void) | null = null;
        constructor(readonly text: string) {}
      },
    );
    vi.stubGlobal('speechSynthesis', {
      getVoices: () => [{ lang: 'nl-NL', localService: true }],
      speak: (utterance: SpeechSynthesisUtterance) => spoken.push(utterance),
      cancel: () => spoken.at(-1)?.onerror?.({ error: 'canceled' } as SpeechSynthesisErrorEvent),
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('marks the sentence that sounds, and stops for another', async () => {
    const speaker = new Speaker();
    const first = speaker.play('a', [{ kind: 'text', text: 'Een. Twee.', lang: 'nl' }]);
    await vi.waitFor(() => expect(spoken).toHaveLength(1));
    expect(speaker.now()).toMatchObject({ id: 'a', sentence: 0 });
    spoken[0]?.onend?.({} as SpeechSynthesisEvent);
    await vi.waitFor(() => expect(speaker.now()).toMatchObject({ id: 'a', sentence: 1 }));
    const second = speaker.play('b', [{ kind: 'text', text: 'Drie.', lang: 'nl' }]);
    await first;
    await vi.waitFor(() => expect(spoken).toHaveLength(3));
    expect(speaker.now()).toMatchObject({ id: 'b', sentence: 0 });
    spoken[2]?.onend?.({} as SpeechSynthesisEvent);
    await second;
    expect(speaker.now().id).toBeNull();
  });

  it('says so when the device has no voice for the language', async () => {
    const speaker = new Speaker();
    await speaker.play('a', [{ kind: 'text', text: 'مرحبا', lang: 'ar' }]);
    expect(speaker.now()).toMatchObject({ id: null, silent: { id: 'a', because: 'no_voice' } });
  });
});
