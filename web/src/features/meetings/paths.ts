import type { MeetingId } from '../../core/types/MeetingId';
import type { SeriesId } from '../../core/types/SeriesId';
import type { SpaceId } from '../../core/types/SpaceId';

/** Where the meetings of a group stand. */
export const meetingsPath = (space: SpaceId): string => `/g/${space}/meetings`;
export const meetingPath = (space: SpaceId, meeting: MeetingId): string => `/g/${space}/meetings/${meeting}`;
export const changeMeetingPath = (space: SpaceId, meeting: MeetingId): string =>
  `/g/${space}/meetings/${meeting}/change`;
export const closingPath = (space: SpaceId, meeting: MeetingId): string =>
  `/g/${space}/meetings/${meeting}/closing`;
export const planPath = (space: SpaceId): string => `/g/${space}/meetings/plan`;
export const seriesPath = (space: SpaceId, series: SeriesId): string =>
  `/g/${space}/meetings/series/${series}`;
export const writeAboutPath = (space: SpaceId, meeting: MeetingId): string =>
  `/g/${space}/write/type/about/${meeting}`;
