import type { Area } from '../../core/types/Area';
import type { GoalFrom } from '../../core/types/GoalFrom';

/** All goals and today's steps. */
export const STEPS = '/steps';

/** Choosing what it is about; with an area the wish itself. */
export function newGoalPath(area: Area | null = null): string {
  return area === null ? `${STEPS}/new` : `${STEPS}/new/${area}`;
}

/** The wish that a topic of one's map leads to. */
export function goalFromPath(area: Area, { assessment, topic }: GoalFrom): string {
  return `${newGoalPath(area)}/${assessment}.${topic}`;
}

/** What on one's map an address says that a wish is made of. */
export function fromOf(written: string | null): GoalFrom | null {
  const [assessment, topic] = written?.split('.') ?? [];
  return assessment && topic ? { assessment, topic } : null;
}

/** One goal with its steps. */
export function goalPath(goal: string): string {
  return `${STEPS}/${goal}`;
}

/** What can be asked of a goal, one at a time. */
export const GOAL_TASKS = ['wish', 'goal', 'first', 'step', 'went', 'helped', 'next', 'state'] as const;
export type GoalTask = (typeof GOAL_TASKS)[number];

/** What can be asked of a step. */
export const STEP_TASKS = ['words', 'when', 'cut', 'how', 'share'] as const;
export type StepTask = (typeof STEP_TASKS)[number];

export function goalTaskPath(goal: string, task: GoalTask): string {
  return `${goalPath(goal)}/${task}`;
}

export function stepTaskPath(goal: string, task: StepTask, step: string): string {
  return `${goalPath(goal)}/${task}/${step}`;
}
