import type { Recoveries, RecoveryAsk, RecoveryDoor, RecoveryLine, RecoveryState } from '../recovery';

/** Letting someone in again, as one tab sees it: all of it is done in the worker. */
export function recoveries(ask: (ask: RecoveryAsk) => Promise<unknown>): Recoveries {
  return {
    beginRecovery: async (space, person) =>
      (await ask({ does: 'begin', space, person })) as { code: string; expiresAt: number; since: number },
    ownRecoveries: async () => (await ask({ does: 'own' })) as RecoveryLine[],
    lookAtRecovery: async (code) => (await ask({ does: 'look', code })) as RecoveryDoor,
    confirmRecovery: async (code) => (await ask({ does: 'confirm', code })) as RecoveryState,
    recoveryState: async () => (await ask({ does: 'state' })) as RecoveryState | null,
    completeRecovery: async () => {
      await ask({ does: 'complete' });
    },
    withdrawRecovery: async () => {
      await ask({ does: 'withdraw' });
    },
    forgetRecovery: async () => {
      await ask({ does: 'forget' });
    },
  };
}
