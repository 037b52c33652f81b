import type { GuardRailKind } from '../../core/types/GuardRailKind';
import type { PictogramName } from '../../ui/pictogram-names';

/** The kinds of guard rail, in the order in which they are told. */
export const GUARD_RAIL_KINDS: readonly { kind: GuardRailKind; pictogram: PictogramName }[] = [
  { kind: 'fixed', pictogram: 'lock' },
  { kind: 'follows', pictogram: 'forward' },
  { kind: 'choice', pictogram: 'me' },
];
