import type { ConversationPairView } from '../../core/types/ConversationPairView';
import type { DecisionView } from '../../core/types/DecisionView';
import { one, type Parts } from './parts';

/** What is asked, in order. */
export type Asked =
  | 'look-back'
  | 'aim'
  | 'leads'
  | 'role'
  | 'rails'
  | 'hard'
  | 'day-part'
  | 'said'
  | 'agreements'
  | 'decisions'
  | 'answers';

/** A decision and the day on which it was taken. */
export interface DecidedOn {
  date: string;
  decision: DecisionView;
}

interface What {
  pair: ConversationPairView;
  parts: Parts;
  /** Something was agreed before and goes on. */
  looksBack: boolean;
  /** There is something that the organisation tells. */
  hasRails: boolean;
  /** The decisions that are asked about. */
  decided: readonly DecidedOn[];
}

/** What one of the two is asked now. Whether a decision fits and when on the day it goes best is the participant's to say. */
export function asked({ pair, parts, looksBack, hasRails, decided }: What): Asked[] {
  const begin: Asked[] = [...(looksBack ? (['look-back'] as const) : []), 'aim', 'leads'];
  if (pair.side === 'mentor')
    return [
      ...begin,
      'role',
      ...(hasRails ? (['rails'] as const) : []),
      'hard',
      'said',
      'agreements',
      'decisions',
    ];
  const isHard = one(parts, 'hard')?.hard === true;
  return [
    ...begin,
    'hard',
    ...(isHard ? (['day-part'] as const) : []),
    'said',
    'agreements',
    ...(decided.length > 0 ? (['answers'] as const) : []),
  ];
}

/** The decisions that have no answer yet. */
export function unanswered(pair: ConversationPairView): DecidedOn[] {
  const answered = new Set(pair.talks.flatMap(({ mine }) => mine.answers.map(({ decision }) => decision)));
  return pair.talks.flatMap(({ date, theirs }) =>
    theirs.decisions
      .filter(({ decision }) => !answered.has(decision))
      .map((decision) => ({ date, decision })),
  );
}
