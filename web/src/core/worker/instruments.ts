import type { GroupsView } from '../types/GroupsView';

/** How long what the server told is taken for the newest. */
const FRESH_MS = 10 * 60_000;

/**
 * Asks for the instruments of one's organisations while there is a connection, so that they are here without one: seldom, and at
 * once when one is let into a group, whose organisation may have others.
 */
export class Instruments {
  private askedAt = -Infinity;
  private groups: string | null = null;

  constructor(
    private readonly ask: () => Promise<unknown>,
    private readonly now: () => number,
  ) {}

  /** There is a connection. */
  connected(): void {
    if (this.now() - this.askedAt < FRESH_MS) return;
    const before = this.askedAt;
    this.askedAt = this.now();
    this.ask().catch(() => {
      this.askedAt = before;
    });
  }

  /** The groups that one is in, as they are now. */
  sees(view: GroupsView): void {
    const groups = view.groups.map(({ space, standing }) => `${space} ${standing}`).join();
    const changed = this.groups !== null && this.groups !== groups;
    this.groups = groups;
    if (!changed) return;
    this.askedAt = -Infinity;
    this.connected();
  }
}
