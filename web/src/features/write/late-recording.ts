// A recording ends after its sheet has gone: someone left while speaking, or turned the tablet, which lays the sheets out
// anew. What was said is kept as what was typed is.

import type { Core, Draft } from '../../core/core';
import { targetOf } from '../../core/drafts';
import type { Attachment } from '../../core/types/Attachment';
import type { EntryId } from '../../core/types/EntryId';
import type { SpaceId } from '../../core/types/SpaceId';
import { withRecording } from './recording-of';

type Taker = (recording: Attachment) => void;

const takers = new Map<string, Taker>();

const placeOf = (space: SpaceId, target: EntryId | null) => `${space} ${target ?? ''}`;

/** The sheet that stands at a place takes what comes late for it, until the returned function is called. */
export function takeLate(space: SpaceId, target: EntryId | null, take: Taker): () => void {
  const place = placeOf(space, target);
  takers.set(place, take);
  return () => {
    if (takers.get(place) === take) takers.delete(place);
  };
}

/** Gives a recording to the sheet that stands there now; else keeps it on the device, with the draft it belongs to. */
export async function keepLate(
  core: Core,
  space: SpaceId,
  draft: Draft,
  recording: Attachment,
): Promise<void> {
  const target = targetOf(draft);
  const taker = takers.get(placeOf(space, target));
  if (taker) {
    taker(recording);
    return;
  }
  await keepWithDraft(core, space, draft, recording);
}

/** Keeps a recording on the device, with the draft it belongs to as it lies there. */
export async function keepWithDraft(
  core: Core,
  space: SpaceId,
  draft: Draft,
  recording: Attachment,
): Promise<void> {
  const target = targetOf(draft);
  const stored = (await core.drafts(space)).find((one) => targetOf(one) === target);
  await core.saveDraft(space, target, withRecording(stored ?? draft, recording));
}
