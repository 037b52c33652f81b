import type { Arranged } from '../../core/types/Arranged';
import type { Arrangements } from '../../core/types/Arrangements';
import type { GuardRail } from '../../core/types/GuardRail';

/** What stands in the fields. */
export interface Typed {
  counts: string;
  least: string;
  most: string;
  rails: readonly GuardRail[];
}

/** The range that one begins with, whole euros. */
const LEAST = '20';
const MOST = '60';

/** An amount that cannot be: what is told of it is told by whoever checks it. */
const NO_AMOUNT = 0;

export function typedOf({ rewards, guardRails }: Arrangements): Typed {
  return {
    counts: rewards?.counts ?? '',
    least: rewards ? String(rewards.least) : LEAST,
    most: rewards ? String(rewards.most) : MOST,
    rails: guardRails,
  };
}

/** As it is sent: rewards are off until it is written how they count. */
export function arrangementsOf({ counts, least, most, rails }: Typed): Arrangements {
  const rewards =
    counts.trim() === '' ? null : { counts: counts.trim(), least: euros(least), most: euros(most) };
  return { rewards, guardRails: rails.map((rail) => ({ ...rail, text: rail.text.trim() })) };
}

function euros(typed: string): number {
  return /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : NO_AMOUNT;
}

/** What was typed and not kept, as it lies on this device, and which version it was typed over. */
interface Draft {
  lookedAt: number;
  typed: Typed;
}

export function draftText({ version }: Arranged, typed: Typed): string {
  return JSON.stringify({ lookedAt: version, typed } satisfies Draft);
}

export function draftOf(text: string): Draft | null {
  try {
    const draft = JSON.parse(text) as Partial<Draft>;
    return draft.typed && draft.lookedAt !== undefined
      ? { typed: draft.typed, lookedAt: draft.lookedAt }
      : null;
  } catch {
    return null;
  }
}

/** Whether something else stands in the fields than what holds. */
export function isOther(one: Typed, other: Typed): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
