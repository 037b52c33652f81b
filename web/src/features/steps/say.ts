import type { Area } from '../../core/types/Area';
import type { Command } from '../../core/types/Command';
import type { GoalFrom } from '../../core/types/GoalFrom';
import type { GoalPart } from '../../core/types/GoalPart';
import type { GoalView } from '../../core/types/GoalView';
import type { Said } from '../../core/types/Said';
import type { StepPart } from '../../core/types/StepPart';
import type { StepView } from '../../core/types/StepView';
import { NOTHING_SAID } from '../../ui/own-words/said';

/** A goal that is set now, or one that is there: what is not named stays as it is. */
export function goalSaid(
  { goal, area, from }: { goal: string; area: Area; from: GoalFrom | null },
  parts: GoalPart[],
  at: number,
): Command {
  return { type: 'set_goal', goal, area, from, parts, at };
}

/** A step that is thought of now, or one that is there. */
export function stepSaid(
  { goal, area }: Pick<GoalView, 'goal' | 'area'>,
  { step, cutOf }: Pick<StepView, 'step' | 'cutOf'>,
  parts: StepPart[],
  at: number,
): Command {
  return { type: 'set_step', step, goal, area, cutOf, parts, at };
}

/** The goal in own words, or the wish as long as it has none. */
export function saidOf(goal: GoalView): Said {
  return goal.words?.said ?? goal.wish?.said ?? NOTHING_SAID;
}
