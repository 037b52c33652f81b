/** How long a profile lies untouched. */
export class Idle {
  constructor(private lastMs: number) {}

  touched(nowMs: number): void {
    this.lastMs = nowMs;
  }

  /** `limitMs` is `null` where nothing locks by itself. A clock that is set back begins anew. */
  isOver(nowMs: number, limitMs: number | null): boolean {
    if (nowMs < this.lastMs) this.lastMs = nowMs;
    return limitMs !== null && nowMs - this.lastMs >= limitMs;
  }
}
