import { CoreFault } from '../core';
import type { DeviceKind } from '../devices';
import type { WayInAsk } from '../ways-in';
import type { Access } from './access';
import { ask as fetched, faultOf, post, request } from './http';

/** What a way in ends in: the same answer as a code by e-mail. */
export type LetsIn = (path: string, body: unknown, device: DeviceKind) => Promise<void>;

/** Answers what tabs ask about the ways in. */
export class WaysIn {
  constructor(
    private readonly access: Access,
    private readonly letsIn: LetsIn,
  ) {}

  async answer(ask: WayInAsk, device: DeviceKind): Promise<unknown> {
    switch (ask.way) {
      case 'ways':
        return open('/v1/sign-in/ways');
      case 'makeDeviceLink':
        return post(this.access.send, '/v1/device-links', {});
      case 'deviceLinkState':
        return (await request<{ state: string }>(this.access.send, 'GET', '/v1/device-links/mine')).state;
      case 'useDeviceLink':
        return this.comesIn('/v1/device-links/use', { code: ask.code }, device);
      case 'passkeys':
        return (await request<{ passkeys: unknown[] }>(this.access.send, 'GET', '/v1/passkeys')).passkeys;
      case 'passkeyOptions':
        return post(this.access.send, '/v1/passkey-options', {});
      case 'keepPasskey':
        await post(this.access.send, '/v1/passkeys', ask.made);
        return null;
      case 'removePasskey':
        await request(this.access.send, 'DELETE', `/v1/passkeys/${ask.id}`);
        return null;
      case 'passkeySignInOptions':
        return post(fetched, '/v1/sign-in/passkey/options', {});
      case 'usePasskey':
        return this.comesIn('/v1/sign-in/passkey', ask.said, device);
      case 'goToWork':
        return post(fetched, '/v1/sign-in/work/begin', { organisation: ask.organisation });
      case 'comeFromWork':
        return this.comesIn('/v1/sign-in/work', { code: ask.code, browser: ask.browser }, device);
    }
  }

  private async comesIn(path: string, body: unknown, device: DeviceKind): Promise<null> {
    await this.letsIn(path, body, device);
    return null;
  }
}

/** What anyone may ask. */
async function open(path: string): Promise<unknown> {
  const answer = await fetched(path, { method: 'GET' });
  if (!answer.ok) throw await faultOf(answer);
  const found: unknown = await answer.json().catch(() => null);
  if (found === null) throw new CoreFault('offline');
  return found;
}
