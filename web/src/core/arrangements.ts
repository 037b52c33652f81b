import type { Arranged } from './types/Arranged';
import type { Arrangements } from './types/Arrangements';
import type { OrganisationId } from './types/OrganisationId';

/** Something that cannot be kept. */
export interface ArrangementsFault {
  /** The place, as `guardRails.2.text`. */
  at: string;
  code: string;
}

/** What came of writing: how it is now, or all that cannot be kept. */
export type Arranging =
  { arranged: Arranged; faults: readonly [] } | { arranged: null; faults: readonly ArrangementsFault[] };

/** What organisations wrote down about how things go there. Faults: `not_found`, `not_allowed`. */
export interface KeepsArrangements {
  /** Asks for those of one's organisations. The answer is kept here, and comes with the view `arrangements`. */
  arrangements(): Promise<void>;
  /** As they hold now, for who administers the organisation. */
  arrangementsOf(organisation: OrganisationId): Promise<Arranged>;
  /** Writes them down. `lookedAt`: the version that one looked at. Faults: `changed_meanwhile`. */
  arrange(organisation: OrganisationId, lookedAt: number, arrangements: Arrangements): Promise<Arranging>;
}

/** What the worker is asked of it. */
export type ArrangementsAsk =
  | { does: 'keep' }
  | { does: 'look'; organisation: OrganisationId }
  | { does: 'write'; organisation: OrganisationId; lookedAt: number; arrangements: Arrangements };
