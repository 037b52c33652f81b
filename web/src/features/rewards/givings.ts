import type { Arranged } from '../../core/types/Arranged';
import type { RewardRules } from '../../core/types/RewardRules';

/** An organisation in whose name one gives rewards now, and how they go there. */
export interface Giving {
  organisation: string;
  name: string;
  version: number;
  rules: RewardRules;
}

/** Those where one works and rewards are on. */
export function givingsOf(arranged: readonly Arranged[] | null): Giving[] {
  return (arranged ?? []).flatMap(
    ({ organisation, name, version, givesRewards, arrangements: { rewards } }) =>
      givesRewards && rewards ? [{ organisation, name, version, rules: rewards }] : [],
  );
}

/** The amount that was typed; `null` for anything but a whole one. */
export function wholeEuros(typed: string): number | null {
  return /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : null;
}
