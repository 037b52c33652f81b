import type { PersonId } from '../../core/types/PersonId';
import type { SpaceId } from '../../core/types/SpaceId';

/** Where the people of a group stand. */
export const membersPath = (space: SpaceId): string => `/g/${space}/members`;
export const personPath = (space: SpaceId, person: PersonId): string => `${membersPath(space)}/${person}`;
export const aboutPath = (space: SpaceId): string => `${membersPath(space)}/about`;
export const invitePath = (space: SpaceId): string => `${membersPath(space)}/invite`;
export const walkInPath = (space: SpaceId): string => `${membersPath(space)}/walk-in`;
export const runPath = (space: SpaceId): string => `${aboutPath(space)}/run`;
export const movingOnPath = (space: SpaceId): string => `${membersPath(space)}/moving-on`;
