import { expect, test } from 'vitest';
import type { Draft } from '../core';
import { Drafts } from './drafts';
import type { Outcome } from './effects';

/** A device that keeps one text for each group, and takes its time. */
function device() {
  let text: string | null = null;
  return {
    request: async (event: Record<string, unknown>): Promise<Outcome> => {
      await Promise.resolve();
      if (event['event'] === 'load_draft') return { outcome: 'draft', draft: text };
      text = event['draft'] as string | null;
      return { outcome: 'done' };
    },
  };
}

test('two tabs that write at once each keep their own', async () => {
  const drafts = new Drafts(device());
  const fresh: Draft = { kind: 'story', body: 'Nieuw', replyTo: null, about: null, attachments: [] };
  const replyTo = { author: 'a', month: '2026-11', entry: 'x' };
  await Promise.all([
    drafts.save('s', null, fresh),
    drafts.save('s', 'x', { ...fresh, body: 'Antwoord', replyTo }),
  ]);
  expect((await drafts.of('s')).map(({ body }) => body)).toEqual(['Antwoord', 'Nieuw']);
});
