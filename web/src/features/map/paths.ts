import type { Instrument } from './instrument';

/** What an instrument is called in an address: two organisations may each have one of the same name. */
export function keyOf({ organisation, id }: Instrument): string {
  return organisation === null ? id : `${organisation}.${id}`;
}

/** An instrument, and one of its topics when it is open. */
export function instrumentPath(instrument: Instrument, topic: string | null = null): string {
  return topic === null ? `/map/${keyOf(instrument)}` : `/map/${keyOf(instrument)}/${topic}`;
}

/** Filling in an instrument, or one topic of it. */
export function fillPath(instrument: Instrument, topic: string | null = null): string {
  return topic === null ? `/map/${keyOf(instrument)}/fill` : `/map/${keyOf(instrument)}/fill/${topic}`;
}

/** What worries about money do to a head. */
export const MONEY_STRESS = '/map/about-money';

/** Who may read which area of one's map; one area when it is open. */
export function sightPath(area: string | null = null): string {
  return area === null ? '/map/sight' : `/map/sight/${area}`;
}

/** Letting someone read an area. */
export function sharePath(area: string): string {
  return `/map/sight/${area}/share`;
}

/** The times that one looked with an instrument; one of them when it is open. */
export function timesPath(instrument: Instrument, assessment: string | null = null): string {
  return assessment === null
    ? `/map/times/${keyOf(instrument)}`
    : `/map/times/${keyOf(instrument)}/${assessment}`;
}

/** From what one answered to a goal and its steps. */
export function planPath(instrument: Instrument): string {
  return `/map/plan/${keyOf(instrument)}`;
}

/** One's map to put on paper, or one instrument of it. */
export function printPath(instrument: Instrument | null = null): string {
  return instrument === null ? '/map/print' : `/map/print/${keyOf(instrument)}`;
}
