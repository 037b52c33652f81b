/** Knows a device that slept: a timer that should have fired did not. */
export class Sleep {
  /**
   * @param everyMs how often the timer fires while the device is awake
   * @param lastMs the time on the wall now; it goes on in a sleep, which other clocks need not
   */
  constructor(
    private readonly everyMs: number,
    private lastMs: number,
  ) {}

  /** To be asked each time that the timer fires: whether the device slept since the last time. */
  isOver(nowMs: number): boolean {
    const passedMs = nowMs - this.lastMs;
    this.lastMs = nowMs;
    return passedMs > 2 * this.everyMs;
  }
}
