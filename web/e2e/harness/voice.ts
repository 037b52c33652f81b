import type { Locator } from 'playwright-core';
import type { Person } from './person';
import { words } from './words';

/** Speaks for a moment into what is on the screen: an answer, or a field for own words. */
export async function speaks(person: Person, where: Locator = person.page.getByRole('main')): Promise<void> {
  await person.tap(where.getByRole('button', { name: new RegExp(`^${words('write-speak')}`) }));
  // Its own time: another recording on the screen has one too.
  await where
    .locator('.recording')
    .getByText(/^0:0[1-9]$/)
    .waitFor();
  await person.tap(where.getByRole('button', { name: words('listen-stop'), exact: true }));
  await where.getByRole('button', { name: words('voice-again'), exact: true }).waitFor();
}

/** Plays a recording to its end. */
export async function hears(person: Person, listen: Locator): Promise<void> {
  const ended = await person.page.evaluateHandle(() => {
    const heard = { ended: 0 };
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      this.addEventListener('ended', () => (heard.ended += 1));
      return play.call(this);
    };
    return heard;
  });
  await person.tap(listen);
  await person.page.waitForFunction((heard) => heard.ended > 0, ended);
}

/** Gives how many letters were typed since. */
export async function countsLetters(person: Person): Promise<() => Promise<number>> {
  const typed = await person.page.evaluateHandle(() => {
    const typed = { letters: 0 };
    addEventListener('input', () => (typed.letters += 1), true);
    return typed;
  });
  return () => typed.evaluate(({ letters }) => letters);
}

/** The device has a Dutch voice, as phones have and this browser does not: what it reads out is written down. */
export async function hasAVoice(person: Person): Promise<void> {
  await person.page.evaluate(() => {
    const read: string[] = [];
    const engine = {
      getVoices: () => [{ lang: 'nl-NL', localService: true }],
      speak: (utterance: { text: string; onend: () => void }) => {
        read.push(utterance.text);
        queueMicrotask(() => utterance.onend());
      },
      cancel: () => undefined,
    };
    class Utterance {
      voice = null;
      lang = '';
      rate = 1;
      onend = () => undefined;
      onerror = null;
      constructor(readonly text: string) {}
    }
    Object.defineProperty(globalThis, 'speechSynthesis', { value: engine, configurable: true });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true });
    Object.assign(globalThis, { readOut: read });
  });
}

/** A sentence was read out by a device that has a voice. */
export async function isReadOut(person: Person, sentence: string): Promise<void> {
  await person.page.waitForFunction(
    (sentence) =>
      (globalThis as unknown as { readOut: string[] }).readOut
        .join(' ')
        .replace(/\s+/g, ' ')
        .includes(sentence),
    sentence,
  );
}
