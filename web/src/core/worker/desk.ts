import { CoreFault } from '../core';
import type { DeviceKind, OwnDevice } from '../devices';
import type { Ask, AskGate } from '../messages';
import type { Access, NewTokens } from './access';
import { ArrangementsDesk } from './arrangements';
import type { Arrival } from './arrival';
import { asBlob, download } from './attachments';
import type { Courier } from './courier';
import type { Device } from './device';
import { Drafts } from './drafts';
import { newKey, type KeyStore } from './device-keys';
import type { Farewell } from './farewell';
import type { DeviceGate } from './gate';
import { ask as plain, post, request, type Send } from './http';
import { keptInstruments } from './kept-instruments';
import { Prover, type ServerNonce } from './prover';
import { NEW_DEVICE, Recoveries } from './recoveries';
import { TaggedAsker } from './tagged-asker';
import type { WalkIns } from './walk-ins';
import { WaysIn } from './ways-in';

interface LetIn extends NewTokens {
  person: unknown;
  device: string;
}

/** Answers what tabs ask. */
export class Desk {
  private readonly drafts: Drafts;
  private readonly waysIn: WaysIn;
  private readonly shelf = new TaggedAsker('/v1/instruments');
  private readonly arrangements: ArrangementsDesk;

  constructor(
    private readonly device: Device,
    private readonly access: Access,
    private readonly courier: Courier,
    private readonly gate: Pick<DeviceGate, 'filled' | 'mayFill' | 'mayWait'>,
    private readonly farewell: Farewell,
    private readonly keys: KeyStore,
    private readonly nonce: ServerNonce,
    private readonly arrival: Pick<Arrival, 'ask' | 'waits'>,
    private readonly walkIns: Pick<WalkIns, 'add'>,
  ) {
    this.drafts = new Drafts(device);
    this.arrangements = new ArrangementsDesk(device);
    this.waysIn = new WaysIn(access, (path, body, kind) => this.enter(path, body, kind));
  }

  async answer(ask: Exclude<Ask, AskGate>): Promise<unknown> {
    switch (ask.ask) {
      case 'event':
        return this.device.request(ask.event, ask.bytes && new Uint8Array(ask.bytes));
      case 'attachment':
        return this.attachment(ask.space, ask.hash);
      case 'drafts':
        return this.drafts.of(ask.space);
      case 'saveDraft':
        await this.drafts.save(ask.space, ask.target, ask.draft);
        return null;
      case 'requestCode':
        await post(plain, '/v1/sign-in/codes', { email: ask.email, language: ask.language });
        return null;
      case 'signIn':
        await this.enter('/v1/sign-in', { email: ask.email, code: ask.code }, ask.device);
        return null;
      case 'wayIn':
        return this.waysIn.answer(ask.way, ask.device);
      case 'recovery':
        if (ask.recovery.does === 'begin') await this.alone();
        return this.recoveries(ask.device).answer(ask.recovery);
      case 'lookUp':
        return post(plain, '/v1/join/look', { code: ask.code }).catch(noSuchCode);
      case 'join':
        return this.join(ask.code, ask.name, ask.picture, ask.alike, ask.device);
      case 'walkIn':
        await this.walkIns.add(ask.space, ask.name, ask.picture, ask.pin);
        return null;
      case 'makeGroup': {
        await this.alone();
        const made = (await post(this.access.send, '/v1/spaces', ask.group)) as { space: string };
        // It comes in sight by the next answer.
        this.courier.wake();
        await this.device.tell(tick());
        return made.space;
      }
      case 'makeJoinCode':
        await this.alone();
        return post(this.access.send, `/v1/spaces/${ask.space}/join-codes`, {});
      case 'endJoinCode':
        await this.alone();
        await request(this.access.send, 'DELETE', `/v1/spaces/${ask.space}/join-codes/${ask.code}`);
        return null;
      case 'devices':
        return (await request<{ devices: OwnDevice[] }>(this.access.send, 'GET', '/v1/devices')).devices;
      case 'aboutMe':
        await this.device.request({
          event: 'keep_account',
          account: await request<unknown>(this.access.send, 'GET', '/v1/about-me'),
        });
        return null;
      case 'instruments':
        return this.askShelf();
      case 'arrangements':
        return this.arrangements.answer(this.access.send, ask.arranging);
      case 'keptInstruments':
        return keptInstruments(this.access.send, ask.keeping);
      case 'endDevice':
        await this.alone();
        await request(this.access.send, 'DELETE', `/v1/devices/${ask.device}`);
        return null;
      case 'dropKept':
        await this.alone();
        await request(this.access.send, 'DELETE', `/v1/devices/${ask.device}/kept`);
        return null;
      case 'ended':
        return this.farewell.told();
      case 'readEnded':
        await this.farewell.read();
        return null;
      case 'signOut':
        return this.signOut(ask.evenUnsent);
      case 'syncNow':
        this.courier.wake();
        await this.arrival.ask();
        await this.device.tell(tick());
        return null;
    }
  }

  /** From this device, else from the server, and kept then. */
  /** What goes past the outbox is done without help, as every act. Faults: `not_with_help`. */
  private async alone(): Promise<void> {
    await this.device.request({ event: 'ask_alone' });
  }

  private async askShelf(): Promise<null> {
    const told = await this.shelf.ask(this.access.send);
    if (!told) return null;
    await this.device.request({ event: 'keep_instruments', shelf: told.told });
    told.kept();
    return null;
  }

  private async attachment(space: string, hash: string): Promise<Blob | null> {
    const here = await this.device.attachment(hash);
    if (here) return asBlob(here);
    const fetched = await download(this.access.send, space, hash).catch(() => null);
    if (!fetched) return null;
    // A device without room still shows what it fetched.
    await this.device.request({ event: 'fetched', space, hash }, fetched).catch((problem: unknown) => {
      if (!(problem instanceof CoreFault) || problem.code !== 'storage_full') throw problem;
    });
    return asBlob(fetched);
  }

  private async join(
    code: string,
    name: string,
    picture: string,
    alike: boolean,
    device: DeviceKind,
  ): Promise<string> {
    // Who was added without a connection and is still waiting knocks as who they are: their words wait under that name.
    const waits = this.access.isOpen ? null : this.arrival.waits;
    const knock = (send: Send, more?: Record<string, string>) => {
      const asked = { code, name, picture, alike, ...waits };
      return post<Partial<LetIn> & { space: string }>(send, '/v1/join', asked, more).catch(noSuchCode);
    };
    if (!this.access.isOpen) return (await this.arrive(device, knock, waits?.device)).space;
    const { space } = await knock(this.access.send);
    await this.device.tell(tick());
    return space;
  }

  private async enter(path: string, body: unknown, device: DeviceKind): Promise<void> {
    await this.arrive(device, (send, more) => post<LetIn>(send, path, body, more));
  }

  /**
   * Asks to be let in on this device, with a key of its own: the one that is kept for `keptFor`, or a fresh one. It is kept before
   * anyone counts as let in.
   */
  private async arrive<T extends Partial<LetIn>>(
    kind: DeviceKind,
    knock: (send: Send, more: Record<string, string>) => Promise<T>,
    keptFor?: string,
  ): Promise<T> {
    await this.gate.mayFill();
    const kept = keptFor === undefined ? undefined : await this.keys.of(keptFor);
    const pair = kept ?? (await newKey());
    const answer = await knock(new Prover(pair, this.nonce).speaks(), { 'Kring-Device': kind });
    const { person, device, accessToken, expiresInS, refreshToken, delivery } = answer;
    if (device === undefined) return answer;
    await this.keys.keep(device, pair);
    const tokens = { accessToken, expiresInS, refreshToken, delivery };
    await this.gate.filled();
    this.shelf.forget();
    this.arrangements.forget();
    await this.device.request({ event: 'signed_in', person, device, tokens });
    return answer;
  }

  private recoveries(kind: DeviceKind): Recoveries {
    const comesIn = async () => {
      const path = '/v1/recoveries/complete';
      await this.arrive(kind, (send, more) => post<LetIn>(send, path, {}, more), NEW_DEVICE);
    };
    return new Recoveries(this.access, this.keys, this.nonce, () => this.gate.mayWait(), comesIn);
  }

  private async signOut(evenUnsent: boolean): Promise<null> {
    const device = this.access.device ?? this.arrival.waits?.device ?? null;
    const send = this.access.isOpen ? await this.access.asNow().catch(() => undefined) : undefined;
    this.shelf.forget();
    this.arrangements.forget();
    await this.device.request({ event: 'sign_out', evenUnsent });
    // The device is clear already; a server that does not hear of it lets the tokens end by themselves.
    if (send) await post(send, '/v1/sign-out', {}).catch(() => undefined);
    if (device !== null) await this.keys.forget(device);
    return null;
  }
}

/** For who types a code, "there is no such group" means that the code is wrong. */
function noSuchCode(problem: unknown): never {
  if (problem instanceof CoreFault && problem.code === 'not_found') throw new CoreFault('code_wrong');
  throw problem;
}

/** Some time has passed. */
export function tick(): Record<string, unknown> {
  return { event: 'tick', utcOffsetMinutes: -new Date().getTimezoneOffset() };
}
