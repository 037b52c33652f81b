import { useLocation } from 'wouter';
import type { Command } from '../../core/types/Command';
import type { SpaceId } from '../../core/types/SpaceId';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';

export interface Planning {
  fault: string | null;
  busy: boolean;
  /** Does it, and goes there when it is kept. */
  plan(command: Command, to: string): void;
}

/** What each way of planning shares: one command, the sentence when it fails, and where one goes after. */
export function usePlanning(space: SpaceId): Planning {
  const core = useCore();
  const [, go] = useLocation();
  const { fault, busy, attempt } = useFault();

  async function keep(command: Command, to: string) {
    const well = await attempt(async () => {
      await core.run(space, command);
    });
    if (well) go(to);
  }

  return { fault, busy, plan: (command, to) => void keep(command, to) };
}
