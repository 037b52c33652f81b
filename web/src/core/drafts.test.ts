import { expect, test } from 'vitest';
import type { Draft } from './core';
import { readDrafts, targetOf, withDraft, writeDrafts } from './drafts';

const draft = (body: string, entry?: string): Draft => ({
  kind: 'note',
  body,
  replyTo: entry ? { author: 'a', month: '2026-11', entry } : null,
  about: null,
  attachments: [],
});

test('each target has its own draft, the newest first', () => {
  let drafts = withDraft([], null, draft('Nieuw'));
  drafts = withDraft(drafts, 'x', draft('Antwoord', 'x'));
  drafts = withDraft(drafts, null, draft('Nieuwer'));
  expect(readDrafts(writeDrafts(drafts)).map(({ body }) => body)).toEqual(['Nieuwer', 'Antwoord']);
  expect(drafts.map(targetOf)).toEqual([null, 'x']);
  drafts = withDraft(drafts, 'x', null);
  expect(readDrafts(writeDrafts(drafts))).toEqual([draft('Nieuwer')]);
  expect(writeDrafts(withDraft(drafts, null, null))).toBeNull();
  expect(readDrafts(null)).toEqual([]);
});

test('what an older version kept is read', () => {
  expect(readDrafts(JSON.stringify(draft('Half een zin')))).toEqual([draft('Half een zin')]);
});
