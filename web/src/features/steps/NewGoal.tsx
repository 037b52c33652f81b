import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import type { Area } from '../../core/types/Area';
import type { GoalFrom } from '../../core/types/GoalFrom';
import type { Said } from '../../core/types/Said';
import { NOTHING_SAID } from '../../ui/own-words/said';
import { useCore } from '../../ui/core-access/core-context';
import { AskWords } from './AskWords';
import { goalTaskPath, newGoalPath } from './paths';
import { goalSaid } from './say';
import { useOffered } from './useOffered';

interface NewGoalProps {
  space: string;
  area: Area;
  /** What on one's map it is made of. */
  from: GoalFrom | null;
  back?: string;
}

/** A wish: "Wat wil je graag anders?" With its first words the goal is there. */
export function NewGoal({ space, area, from, back = newGoalPath() }: NewGoalProps) {
  const core = useCore();
  const [, go] = useLocation();
  const { wish: offered } = useOffered(from);
  const [goal] = useState(() => crypto.randomUUID());
  const keepIt = useCallback(
    async (said: Said) => {
      await core.run(space, goalSaid({ goal, area, from }, [{ type: 'wish', said }], core.now()));
    },
    // What it is made of does not change while one writes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [core, space, goal, area],
  );
  return (
    <AskWords
      space={space}
      area={area}
      question="steps-ask-wish"
      hint="steps-ask-wish-hint"
      offered={offered}
      said={NOTHING_SAID}
      keepIt={keepIt}
      back={back}
      onDone={() => go(goalTaskPath(goal, 'goal'), { replace: true })}
    />
  );
}
