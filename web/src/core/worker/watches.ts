import type { ToTab } from '../messages';

/** Which tab watches what, under the numbers that the core knows. */
export class Watches {
  private readonly byNumber = new Map<number, { tab: string; watch: number }>();
  private readonly numbers = new Map<string, number>();
  private count = 0;

  constructor(private readonly say: (message: ToTab) => void) {}

  add(tab: string, watch: number): number {
    const key = `${tab}/${watch}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.count += 1;
    this.numbers.set(key, this.count);
    this.byNumber.set(this.count, { tab, watch });
    return this.count;
  }

  remove(tab: string, watch: number): number | undefined {
    const key = `${tab}/${watch}`;
    const number = this.numbers.get(key);
    this.numbers.delete(key);
    if (number !== undefined) this.byNumber.delete(number);
    return number;
  }

  /** The numbers of what a tab watched that is gone. */
  removeTab(tab: string): number[] {
    const gone = [...this.byNumber.values()].filter((looking) => looking.tab === tab);
    return gone.map(({ watch }) => this.remove(tab, watch)).filter((number) => number !== undefined);
  }

  show(number: number, view: string): void {
    const looking = this.byNumber.get(number);
    if (looking) this.say({ to: 'tab', tab: looking.tab, watch: looking.watch, view });
  }
}
