// Adding someone on a tablet of a group, where there is no connection.

import type { SpaceId } from './types/SpaceId';
import type { SpaceKind } from './types/SpaceKind';

/** The group that someone is added to, as the steward's device knows it. */
export interface FirstSpace {
  space: SpaceId;
  kind: SpaceKind;
  name: string;
  organisation: string;
}
