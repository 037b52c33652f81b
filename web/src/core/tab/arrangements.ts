import type { ArrangementsAsk, Arranging, KeepsArrangements } from '../arrangements';
import type { Arranged } from '../types/Arranged';

/** What organisations wrote down, through the worker. */
export function keepsArrangements(ask: (arranging: ArrangementsAsk) => Promise<unknown>): KeepsArrangements {
  return {
    arrangements: async () => {
      await ask({ does: 'keep' });
    },
    arrangementsOf: async (organisation) => (await ask({ does: 'look', organisation })) as Arranged,
    arrange: async (organisation, lookedAt, arrangements) =>
      (await ask({ does: 'write', organisation, lookedAt, arrangements })) as Arranging,
  };
}
