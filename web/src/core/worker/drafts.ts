import type { Draft } from '../core';
import { readDrafts, withDraft, writeDrafts } from '../drafts';
import type { Device } from './device';

/** The drafts on the device. The core keeps one text for each group; all of a group's drafts are in it. */
export class Drafts {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly device: Pick<Device, 'request'>) {}

  /** A group's drafts, newest first. */
  async of(space: string): Promise<Draft[]> {
    const outcome = await this.device.request({ event: 'load_draft', space });
    return readDrafts(outcome.outcome === 'draft' ? outcome.draft : null);
  }

  /** Keeps one and leaves the others; one after another, so that two tabs do not write over each other's. */
  save(space: string, target: string | null, draft: Draft | null): Promise<void> {
    const done = this.turn.then(async () => {
      const drafts = withDraft(await this.of(space), target, draft);
      await this.device.request({ event: 'save_draft', space, draft: writeDrafts(drafts) });
    });
    this.turn = done.catch(() => undefined);
    return done;
  }
}
