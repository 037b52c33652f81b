import { faultOf, type Send } from './http';

/**
 * Asks which instruments there are. What was told before is not told again: with its tag the server says in a line that it still
 * is so.
 */
export class ShelfAsker {
  private tag: string | null = null;

  /** The shelf; `null` when the one that was told last still holds. */
  async ask(send: Send): Promise<{ shelf: unknown; kept(): void } | null> {
    const headers: HeadersInit = this.tag === null ? {} : { 'If-None-Match': this.tag };
    const answer = await send('/v1/instruments', { method: 'GET', headers });
    if (answer.status === 304) return null;
    if (!answer.ok) throw await faultOf(answer);
    const shelf: unknown = await answer.json();
    return {
      shelf,
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
