import type { Instrument } from './types/Instrument';
import type { OrganisationId } from './types/OrganisationId';

/** An organisation whose instruments one keeps. */
export interface KeptOrganisation {
  organisation: OrganisationId;
  name: string;
}

/** An instrument as an organisation has it. */
export interface KeptInstrument {
  /** Its newest version. */
  instrument: Instrument;
  /** Whether the organisation wrote it. */
  isOwn: boolean;
  /** Whether its newest version can be filled in. */
  inUse: boolean;
  /** Every version that is there, the newest first. */
  versions: readonly number[];
}

/** Something that is wrong in a file. */
export interface FileFault {
  /** From 1; `null` when it is about the whole file. */
  line: number | null;
  /** The place in the file, as `topics.money.area`; empty when it is about a line. */
  at: string;
  code: string;
  values: Readonly<Record<string, string>>;
}

/** A file that was looked at. */
export interface CheckedInstrument {
  instrument: Instrument | null;
  faults: readonly FileFault[];
}

/** What an administrator does with the instruments of an organisation. Faults: `not_found`, `not_allowed`. */
export interface KeepsInstruments {
  /** The organisations that one administers; mostly none. */
  keptOrganisations(): Promise<KeptOrganisation[]>;
  keptInstruments(organisation: OrganisationId): Promise<KeptInstrument[]>;
  /** Looks at a file; nothing is added. */
  checkInstrument(organisation: OrganisationId, text: string): Promise<CheckedInstrument>;
  /** Faults: `other_text`, `older_version`, `too_many_versions`, `delivered`, `not_an_instrument`. */
  addInstrument(organisation: OrganisationId, text: string): Promise<void>;
  putInstrumentInUse(organisation: OrganisationId, instrument: string, inUse: boolean): Promise<void>;
}

/** What the worker is asked of it. */
export type KeptInstrumentsAsk =
  | { does: 'organisations' }
  | { does: 'list'; organisation: OrganisationId }
  | { does: 'check' | 'add'; organisation: OrganisationId; text: string }
  | { does: 'use'; organisation: OrganisationId; instrument: string; inUse: boolean };
