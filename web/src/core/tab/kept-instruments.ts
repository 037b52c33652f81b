import type { CheckedInstrument, KeepsInstruments, KeptInstrument } from '../kept-instruments';
import type { KeptInstrumentsAsk, KeptOrganisation } from '../kept-instruments';

/** What an administrator does with the instruments of an organisation, through the worker. */
export function keepsInstruments(ask: (keeping: KeptInstrumentsAsk) => Promise<unknown>): KeepsInstruments {
  return {
    keptOrganisations: async () => (await ask({ does: 'organisations' })) as KeptOrganisation[],
    keptInstruments: async (organisation) => (await ask({ does: 'list', organisation })) as KeptInstrument[],
    checkInstrument: async (organisation, text) =>
      (await ask({ does: 'check', organisation, text })) as CheckedInstrument,
    addInstrument: async (organisation, text) => {
      await ask({ does: 'add', organisation, text });
    },
    putInstrumentInUse: async (organisation, instrument, inUse) => {
      await ask({ does: 'use', organisation, instrument, inUse });
    },
  };
}
