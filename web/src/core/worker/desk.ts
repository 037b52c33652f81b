import { CoreFault } from '../core';
import type { DeviceKind, OwnDevice } from '../devices';
import type { Ask, AskGate } from '../messages';
import type { Access, NewTokens } from './access';
import { asBlob, download } from './attachments';
import type { Courier } from './courier';
import type { Device } from './device';
import { Drafts } from './drafts';
import type { DeviceGate } from './gate';
import { post, request } from './http';

interface LetIn extends NewTokens {
  person: unknown;
  device: string;
}

/** Answers what tabs ask. */
export class Desk {
  private readonly drafts: Drafts;

  constructor(
    private readonly device: Device,
    private readonly access: Access,
    private readonly courier: Courier,
    private readonly gate: Pick<DeviceGate, 'filled'>,
  ) {
    this.drafts = new Drafts(device);
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
        await post('/v1/sign-in/codes', { email: ask.email, language: ask.language });
        return null;
      case 'signIn':
        await this.letIn(
          await post<LetIn>('/v1/sign-in', { email: ask.email, code: ask.code }, undefined, says(ask.device)),
        );
        return null;
      case 'lookUp':
        return post('/v1/join/look', { code: ask.code }).catch(noSuchCode);
      case 'join':
        return this.join(ask.code, ask.name, ask.picture, ask.device);
      case 'makeJoinCode':
        return post(`/v1/spaces/${ask.space}/join-codes`, {}, await this.access.token());
      case 'devices':
        return (await request<{ devices: OwnDevice[] }>('GET', '/v1/devices', await this.access.token()))
          .devices;
      case 'endDevice':
        await request('DELETE', `/v1/devices/${ask.device}`, await this.access.token());
        return null;
      case 'signOut':
        return this.signOut(ask.evenUnsent);
      case 'syncNow':
        this.courier.wake();
        await this.device.tell(tick());
        return null;
    }
  }

  /** From this device, else from the server, and kept then. */
  private async attachment(space: string, hash: string): Promise<Blob | null> {
    const here = await this.device.attachment(hash);
    if (here) return asBlob(here);
    const fetched = await download(this.access, space, hash).catch(() => null);
    if (!fetched) return null;
    // A device without room still shows what it fetched.
    await this.device.request({ event: 'fetched', space, hash }, fetched).catch((problem: unknown) => {
      if (!(problem instanceof CoreFault) || problem.code !== 'storage_full') throw problem;
    });
    return asBlob(fetched);
  }

  private async join(code: string, name: string, picture: string, device: DeviceKind): Promise<string> {
    const token = this.access.isOpen ? await this.access.token() : undefined;
    const answer = await post<Partial<LetIn> & { space: string }>(
      '/v1/join',
      { code, name, picture },
      token,
      says(device),
    ).catch(noSuchCode);
    if (answer.person && answer.device && answer.accessToken) await this.letIn(answer as LetIn);
    else await this.device.tell(tick());
    return answer.space;
  }

  private async letIn({ person, device, accessToken, expiresInS, refreshToken }: LetIn): Promise<void> {
    const tokens = { accessToken, expiresInS, refreshToken };
    await this.gate.filled();
    await this.device.request({ event: 'signed_in', person, device, tokens });
  }

  private async signOut(evenUnsent: boolean): Promise<null> {
    const token = this.access.isOpen ? await this.access.token().catch(() => undefined) : undefined;
    await this.device.request({ event: 'sign_out', evenUnsent });
    // The device is clear already; a server that does not hear of it lets the tokens end by themselves.
    if (token) await post('/v1/sign-out', {}, token).catch(() => undefined);
    return null;
  }
}

/** What a device that someone is let in on says of itself. */
function says(device: DeviceKind): Record<string, string> {
  return { 'Kring-Device': device };
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
