import { faultOf, type Send } from './http';

/**
 * Asks for something that changes seldom. What was told before is not told again: with its tag the server says in a line that it
 * still is so.
 */
export class TaggedAsker {
  private tag: string | null = null;

  constructor(private readonly path: string) {}

  /** What there is; `null` when what was told last still holds. */
  async ask(send: Send): Promise<{ told: unknown; kept(): void } | null> {
    const headers: HeadersInit = this.tag === null ? {} : { 'If-None-Match': this.tag };
    const answer = await send(this.path, { method: 'GET', headers });
    if (answer.status === 304) return null;
    if (!answer.ok) throw await faultOf(answer);
    const told: unknown = await answer.json();
    return {
      told,
      kept: () => {
        this.tag = answer.headers.get('ETag');
      },
    };
  }

  /** Another person, or nobody: what is on the device is theirs no more. */
  forget(): void {
    this.tag = null;
  }
}
