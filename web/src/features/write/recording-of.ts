import type { Draft } from '../../core/core';
import type { Attachment } from '../../core/types/Attachment';

/** A draft with a recording. It has one at most: a new one takes the place of the old one, which stays until then. */
export function withRecording(draft: Draft, recording: Attachment): Draft {
  return { ...draft, attachments: [...draft.attachments.filter((one) => one.type !== 'voice'), recording] };
}
