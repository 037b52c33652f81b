/** How long a lock waits for tabs: a recording ends and is kept within it, and a tab that sleeps holds nobody up. */
const PATIENCE_MS = 5_000;

/** Has every tab keep what is on its screen before what is open closes. */
export class Keeping {
  private readonly tabs = new Set<string>();
  private waitsFor = new Set<string>();
  private over: () => void = () => undefined;

  constructor(
    private readonly say: () => void,
    private readonly after: (ms: number, act: () => void) => void,
  ) {}

  /** A tab is there. */
  knows(tab: string): void {
    this.tabs.add(tab);
  }

  /** A tab kept what it had. */
  heard(tab: string): void {
    this.waitsFor.delete(tab);
    if (this.waitsFor.size === 0) this.over();
  }

  /** A tab is gone: it has nothing any more. */
  gone(tab: string): void {
    this.tabs.delete(tab);
    this.heard(tab);
  }

  /** Resolves when every tab has kept what it had, or was silent for too long. */
  async all(): Promise<void> {
    this.waitsFor = new Set(this.tabs);
    if (this.waitsFor.size === 0) return;
    const done = new Promise<void>((over) => {
      this.over = over;
    });
    this.after(PATIENCE_MS, () => this.over());
    this.say();
    await done;
  }
}
