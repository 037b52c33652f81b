import { CoreFault } from '../core';
import type { Ended } from '../devices';
import { readDrafts } from '../drafts';
import { upload, uploadFault } from './attachments';
import type { Device } from './device';
import type { KeyStore } from './device-keys';
import type { Unplaced } from './effects';
import { faultOf, post, type Send } from './http';
import { Prover, type ServerNonce } from './prover';

/** How long it waits before it tries again what a bad connection broke off. */
const AGAIN_MS = 15_000;

interface MaySpeak {
  accessToken: string;
  mayPush: boolean;
}

/** What the core asks to be sent while this device says its last words. */
interface Round {
  send: Send;
  mayPush: boolean;
  /** What is under way. */
  readonly under: Promise<void>[];
}

/**
 * The end of a device that was ended from elsewhere. What its person wrote is handed in, as far as the server takes it; what
 * no group takes is kept for them; then everything here is forgotten, and the server hears that it is. A connection that breaks
 * off, or a browser that closes, loses nothing: each step is done again until it was done.
 */
export class Farewell {
  private round: Round | null = null;
  private running = false;

  constructor(
    private readonly device: Device,
    private readonly keys: KeyStore,
    private readonly nonce: ServerNonce,
    /** The device that is signed in here now. */
    private readonly here: () => string | null,
    private readonly after: (ms: number, act: () => void) => void,
  ) {}

  /** Whether what the core asks to be sent goes this way. */
  get isSpeaking(): boolean {
    return this.round !== null;
  }

  /** Begins, or goes on. Several calls are one. */
  begin(device: string, refreshToken: string, prover: Prover): void {
    if (this.running) return;
    this.running = true;
    this.speak(device, refreshToken, prover).then(
      () => (this.running = false),
      () => {
        this.running = false;
        this.round = null;
        this.after(AGAIN_MS, () => this.begin(device, refreshToken, prover));
      },
    );
  }

  /** After a start: a device that was emptied and could not say so yet, says so. */
  async goOn(): Promise<void> {
    for (const { device, refreshToken } of await this.keys.endings()) {
      const pair = refreshToken === null ? undefined : await this.keys.of(device);
      if (pair && refreshToken !== null) this.begin(device, refreshToken, new Prover(pair, this.nonce));
    }
  }

  /** What became of a device here, until it was read. */
  async told(): Promise<Ended | null> {
    return (await this.keys.endings()).at(-1)?.told ?? null;
  }

  /** It was read. What must still be said to the server stays. */
  async read(): Promise<void> {
    for (const ending of await this.keys.endings()) {
      if (ending.refreshToken === null) await this.keys.keepEnding(ending.device, null);
    }
  }

  /** A message of the core. */
  push(message: Uint8Array): void {
    const round = this.round;
    if (!round?.mayPush) return;
    this.goes(
      round,
      (async () => {
        const answer = await round.send('/v1/last-words/push', {
          method: 'POST',
          headers: { 'Content-Type': 'application/cbor' },
          body: message as Uint8Array<ArrayBuffer>,
        });
        if (answer.ok)
          await this.device.tell({ event: 'received' }, new Uint8Array(await answer.arrayBuffer()));
        else await this.orTimeIsOver(answer, round);
      })(),
    );
  }

  /** A photo or recording of the core. */
  upload(space: string, hash: string): void {
    const round = this.round;
    if (!round?.mayPush) return;
    this.goes(
      round,
      (async () => {
        try {
          const bytes = await this.device.attachment(hash);
          if (bytes) await upload(round.send, space, hash, bytes);
        } catch (problem) {
          const code = uploadFault(problem);
          if (code === 'offline') throw problem;
          await this.device.tell({ event: 'upload_failed', hash, code });
          return;
        }
        await this.device.tell({ event: 'uploaded', hash });
      })(),
    );
  }

  private goes(round: Round, work: Promise<void>): void {
    // Whoever waits for it hears of a fault; before that it is nobody's.
    work.catch(() => undefined);
    round.under.push(work);
  }

  private async speak(device: string, refreshToken: string, prover: Prover): Promise<void> {
    const may = await post<MaySpeak>(prover.speaks(), '/v1/last-words', { refreshToken }).catch(goneAlready);
    const emptied = (await this.keys.endings()).find((ending) => ending.device === device);
    let told = emptied?.told;
    if (!told) {
      // A server that knows of no end is no reason to forget anything.
      if (!may) return;
      told = await this.handIn(prover.speaks(may.accessToken), may.mayPush);
      // Before anything is forgotten: whoever comes back to an empty device finds out why.
      await this.keys.keepEnding(device, { device, refreshToken, told });
    }
    if (this.here() === device) await this.device.request({ event: 'sign_out', evenUnsent: true });
    if (may) await post(prover.speaks(may.accessToken), '/v1/last-words/wiped', {});
    await this.keys.keepEnding(device, { device, refreshToken: null, told });
    await this.keys.forget(device);
  }

  /** Pushes until nothing more can go; the texts that are left are kept for their writer. */
  private async handIn(send: Send, mayPush: boolean): Promise<Ended> {
    const before = await this.unplaced();
    const round: Round = { send, mayPush, under: [] };
    this.round = round;
    await this.device.tell({ event: 'last_words' });
    // Each answer may bring more to send.
    for (let next = round.under.shift(); next; next = round.under.shift()) await next;
    this.round = null;
    const left = await this.unplaced();
    const texts = left.texts.concat(left.drafts);
    if (texts.length > 0) {
      const answer = await send('/v1/last-words/kept', {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ texts }),
      });
      if (!answer.ok) throw await faultOf(answer);
    }
    const sent = before.texts.length + before.withoutWords - left.texts.length - left.withoutWords;
    return { sent: Math.max(0, sent), kept: texts.length, lost: left.withoutWords };
  }

  private async unplaced(): Promise<{ texts: Unplaced[]; drafts: Unplaced[]; withoutWords: number }> {
    const outcome = await this.device.request({ event: 'unplaced' });
    if (outcome.outcome !== 'unplaced') throw new CoreFault('unknown');
    const { texts, withoutWords } = outcome;
    const drafts = outcome.drafts.flatMap(({ space, draft }) =>
      wordsOf(draft).map((text) => ({ space, at: Date.now(), text })),
    );
    return { texts, drafts, withoutWords };
  }

  /** An answer that is not the server's last word is no reason to forget anything. */
  private async orTimeIsOver(answer: Response, round: Round): Promise<void> {
    if (answer.status !== 401) throw await faultOf(answer);
    round.mayPush = false;
  }
}

/** A server that says this device is none of its any more: there is nobody to hand anything to. */
function goneAlready(problem: unknown): null {
  if (problem instanceof CoreFault && problem.code === 'signed_out') return null;
  throw problem;
}

/** The words in what the screens keep of what someone is writing. */
function wordsOf(draft: string): string[] {
  return readDrafts(draft)
    .map(({ body }) => body)
    .filter((body) => body.trim() !== '');
}
