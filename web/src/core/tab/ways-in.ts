import { CoreFault } from '../core';
import type { LinkState, OwnPasskey, WayInAsk, Ways, WaysIn } from '../ways-in';
import { askPasskey, createPasskey, type PasskeyOptions, type PasskeySignInOptions } from './passkeys';

/** What this browser said when it went to the identity provider: whoever comes back without it went from elsewhere. */
const WENT = 'kring-went-to-work';

/** The ways in, as one tab sees them: what only a page can do is done here, the rest in the worker. */
export function waysIn(ask: (ask: WayInAsk) => Promise<unknown>): WaysIn {
  return {
    ways: async () => (await ask({ way: 'ways' })) as Ways,
    makeDeviceLink: async () => (await ask({ way: 'makeDeviceLink' })) as { code: string; expiresAt: number },
    deviceLinkState: async () => (await ask({ way: 'deviceLinkState' })) as LinkState,
    useDeviceLink: async (code) => {
      await ask({ way: 'useDeviceLink', code });
    },
    passkeys: async () => (await ask({ way: 'passkeys' })) as OwnPasskey[],
    makePasskey: async () => {
      const made = await createPasskey((await ask({ way: 'passkeyOptions' })) as PasskeyOptions);
      await ask({ way: 'keepPasskey', made });
    },
    removePasskey: async (id) => {
      await ask({ way: 'removePasskey', id });
    },
    signInWithPasskey: async () => {
      const said = await askPasskey((await ask({ way: 'passkeySignInOptions' })) as PasskeySignInOptions);
      await ask({ way: 'usePasskey', said });
    },
    goToWork: async (organisation) => {
      const sent = (await ask({ way: 'goToWork', organisation })) as { address: string; browser: string };
      sessionStorage.setItem(WENT, sent.browser);
      return sent.address;
    },
    comeFromWork: async (code) => {
      const browser = sessionStorage.getItem(WENT);
      sessionStorage.removeItem(WENT);
      if (browser === null) throw new CoreFault('work_account_over');
      await ask({ way: 'comeFromWork', code, browser });
    },
  };
}
