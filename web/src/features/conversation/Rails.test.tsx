import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { ConversationPart } from '../../core/types/ConversationPart';
import { MemoryCore } from '../../testing/memory-core';
import { show } from '../../testing/show';
import { placeOf } from './parts';
import { Rails } from './Rails';
import type { ConversationNow } from './useConversation';

afterEach(cleanup);

const FIXED = { rail: 'org/one@3', kind: 'fixed' as const, text: 'De wet vraagt een plan.' };
const CHOICE = { rail: 'org/two@3', kind: 'choice' as const, text: 'Wanneer, kies je zelf.' };

function saysOf(
  ...parts: ConversationPart[]
): ConversationNow & { say: ReturnType<typeof vi.fn<ConversationNow['say']>> } {
  const known = new Map(parts.map((part) => [placeOf(part), part]));
  return {
    parts: known,
    say: vi.fn<ConversationNow['say']>(),
    unkept: [],
    fault: null,
    keep: () => Promise.resolve(true),
  };
}

test('what was told goes along in its words, under what it is; once more takes it back', async () => {
  const offered = [{ organisation: 'De Klinker', rails: [CHOICE, FIXED] }];
  const told = { type: 'rail' as const, rail: CHOICE.rail, told: { kind: CHOICE.kind, text: CHOICE.text } };
  const says = saysOf(told);
  await show(new MemoryCore(), <Rails offered={offered} says={says} />);
  const headings = screen.getAllByRole('heading').map((heading) => heading.textContent);
  expect(headings).toEqual(['Dit ligt vast', 'Dit kies je zelf']);
  fireEvent.click(screen.getByRole('checkbox', { name: FIXED.text, checked: false }));
  const { kind, text } = FIXED;
  expect(says.say).toHaveBeenLastCalledWith({ type: 'rail', rail: FIXED.rail, told: { kind, text } });
  fireEvent.click(screen.getByRole('checkbox', { name: CHOICE.text, checked: true }));
  expect(says.say).toHaveBeenLastCalledWith({ type: 'rail', rail: CHOICE.rail, told: null });
});
