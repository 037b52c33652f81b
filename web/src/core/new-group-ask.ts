import type { Led } from './types/Led';
import type { OrganisationId } from './types/OrganisationId';
import type { SpaceId } from './types/SpaceId';
import type { SpaceKind } from './types/SpaceKind';

/** A group that the server is asked to make. */
export interface NewGroupAsk {
  /** Chosen by the device: asked again, no second group is made. The group's own id follows from it. */
  space: SpaceId;
  organisation: OrganisationId;
  kind: SpaceKind;
  name: string;
  led: Led;
}
