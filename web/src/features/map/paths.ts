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
