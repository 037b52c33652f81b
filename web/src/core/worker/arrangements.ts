import type { ArrangementsAsk, ArrangementsFault, Arranging } from '../arrangements';
import type { Arranged } from '../types/Arranged';
import type { Device } from './device';
import { faultOf, request, type Send } from './http';
import { TaggedAsker } from './tagged-asker';

/** What cannot be kept of what was sent. */
const REFUSED = 422;

/** What organisations wrote down: asked for, kept on the device, and written by who administers one. */
export class ArrangementsDesk {
  private readonly asker = new TaggedAsker('/v1/arrangements');

  constructor(private readonly device: Pick<Device, 'request'>) {}

  async answer(send: Send, ask: ArrangementsAsk): Promise<unknown> {
    switch (ask.does) {
      case 'keep': {
        const asked = await this.asker.ask(send);
        if (!asked) return null;
        await this.device.request({ event: 'keep_arrangements', arranged: asked.told });
        asked.kept();
        return null;
      }
      case 'look':
        return request<Arranged>(send, 'GET', pathOf(ask.organisation));
      case 'write':
        return write(send, ask);
    }
  }

  /** Another person, or nobody. */
  forget(): void {
    this.asker.forget();
  }
}

async function write(
  send: Send,
  { organisation, lookedAt, arrangements }: Extract<ArrangementsAsk, { does: 'write' }>,
): Promise<Arranging> {
  const headers = { 'Content-Type': 'application/json', 'If-Match': `"${lookedAt}"` };
  const body = JSON.stringify(arrangements);
  const answer = await send(pathOf(organisation), { method: 'PUT', headers, body });
  if (answer.status === REFUSED) {
    const { faults } = (await answer.json()) as { faults: ArrangementsFault[] };
    return { arranged: null, faults };
  }
  if (!answer.ok) throw await faultOf(answer);
  return { arranged: (await answer.json()) as Arranged, faults: [] };
}

const pathOf = (organisation: string): string =>
  `/v1/organisations/${encodeURIComponent(organisation)}/arrangements`;
