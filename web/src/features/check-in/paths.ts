import type { PairView } from '../../core/types/PairView';

/** Where the check-ins are. */
export const CHECK_INS = '/check-ins';
/** Choosing with whom. */
export const NEW_PAIR = '/check-ins/new';

/** One's check-ins with one other. */
export function pairPath(pair: Pick<PairView, 'space' | 'with'>): string {
  return `${CHECK_INS}/${pair.space}/${pair.with.id}`;
}

/** Doing the one of today. */
export function todayPath(pair: Pick<PairView, 'space' | 'with'>): string {
  return `${pairPath(pair)}/today`;
}

/** The one of a day, with both sides. */
export function talkPath(pair: Pick<PairView, 'space' | 'with'>, date: string): string {
  return `${pairPath(pair)}/on/${date}`;
}
