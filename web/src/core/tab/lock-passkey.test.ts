import { afterEach, expect, test, vi } from 'vitest';
import { CoreFault } from '../core';
import { askLockPasskey, makeLockPasskey, offersLockPasskey } from './lock-passkey';

class Credential {
  static can: Record<string, boolean> = { 'extension:prf': true };
  static getClientCapabilities = () => Promise.resolve(Credential.can);
  static isUserVerifyingPlatformAuthenticatorAvailable = () => Promise.resolve(true);
  rawId = new Uint8Array([1, 2, 3]).buffer;
  constructor(
    private readonly prf: unknown,
    flags = 0b101,
  ) {
    this.response = { authenticatorData: new Uint8Array(37).fill(flags, 32, 33).buffer };
  }
  readonly response: { authenticatorData: ArrayBuffer };
  getClientExtensionResults = () => ({ prf: this.prf });
}

const secret = new Uint8Array(32).fill(9);
const gives = { enabled: true, results: { first: secret.buffer } };

function browser(answers: { create?: unknown; get?: unknown }): { asked: CredentialRequestOptions[] } {
  const asked: CredentialRequestOptions[] = [];
  const said = (answer: unknown) =>
    answer instanceof DOMException ? Promise.reject(answer) : Promise.resolve(answer);
  vi.stubGlobal('PublicKeyCredential', Credential);
  vi.stubGlobal('navigator', {
    credentials: {
      create: () => said(answers.create),
      get: (options: CredentialRequestOptions) => {
        asked.push(options);
        return said(answers.get);
      },
    },
  });
  return { asked };
}

afterEach(() => {
  vi.unstubAllGlobals();
  Credential.can = { 'extension:prf': true };
});

const fault = (code: string) => (problem: unknown) => {
  expect(problem).toBeInstanceOf(CoreFault);
  expect((problem as CoreFault).code).toBe(code);
};

test('it is offered where browser and device know how, and nowhere else', async () => {
  expect(await offersLockPasskey()).toBe(false);
  browser({});
  expect(await offersLockPasskey()).toBe(true);
  Credential.can = {};
  expect(await offersLockPasskey()).toBe(false);
  vi.stubGlobal('PublicKeyCredential', {});
  expect(await offersLockPasskey()).toBe(false);
});

test('what the device gives at once is taken; one that gives when it is asked is asked', async () => {
  browser({ create: new Credential(gives) });
  expect((await makeLockPasskey('Kring')).secret).toEqual(secret);
  const { asked } = browser({ create: new Credential({ enabled: true }), get: new Credential(gives) });
  const { passkey, secret: later } = await makeLockPasskey('Kring');
  expect(later).toEqual(secret);
  const [options] = asked;
  expect(options?.publicKey?.allowCredentials?.[0]?.id).toEqual(passkey.id);
  expect(options?.publicKey?.extensions?.prf?.eval?.first).toEqual(passkey.salt);
  expect(options?.publicKey?.userVerification).toBe('required');
});

test('a device that keeps no secret, a no, and an answer without a check each are a fault', async () => {
  browser({ create: new Credential({ enabled: false }) });
  await makeLockPasskey('Kring').catch(fault('passkey_no_lock'));
  browser({ create: new DOMException('no', 'NotAllowedError') });
  await makeLockPasskey('Kring').catch(fault('passkey_not_made'));
  const passkey = { id: new Uint8Array([1]), salt: new Uint8Array(32) };
  browser({ get: new DOMException('no', 'NotAllowedError') });
  await askLockPasskey(passkey).catch(fault('passkey_not_shown'));
  browser({ get: new Credential(gives, 0b001) });
  await askLockPasskey(passkey).catch(fault('passkey_not_shown'));
  browser({ get: new Credential(undefined) });
  await askLockPasskey(passkey).catch(fault('passkey_not_shown'));
  expect.assertions(10);
});
