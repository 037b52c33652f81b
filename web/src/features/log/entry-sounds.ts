import type { Core } from '../../core/core';
import type { EntryView } from '../../core/types/EntryView';
import type { SpaceId } from '../../core/types/SpaceId';
import { nameOf } from '../../ui/people/names';
import type { Sound } from '../../ui/speech/speaker';
import type { Text } from '../../ui/text/useText';

/** Which of an entry's sounds an answer's words are, by the answer's id. The first sound is the entry itself. */
export function answerParts(entry: EntryView): ReadonlyMap<string, number> {
  const parts = new Map<string, number>();
  let next = 1;
  for (const answer of heard(entry.replies)) {
    // Its writer's name comes first.
    parts.set(answer.entry.entry, next + 1);
    next += 1 + soundsOf(answer);
  }
  return parts;
}

/** The answers as they sound after an entry: a name, then what that person wrote or said. */
export function answerSounds(
  t: Text,
  language: string,
  core: Core,
  space: SpaceId,
  entry: EntryView,
): Sound[] {
  return heard(entry.replies).flatMap((answer): Sound[] => {
    const sounds: Sound[] = [{ kind: 'text', text: nameOf(t, answer.author), lang: language }];
    if (answer.body) sounds.push({ kind: 'text', text: answer.body, lang: answer.lang });
    const { voice } = answer;
    if (voice) sounds.push({ kind: 'voice', load: () => core.attachment(space, voice.hash) });
    return sounds;
  });
}

function heard(answers: readonly EntryView[]): EntryView[] {
  return answers.filter((answer) => !answer.hidden && soundsOf(answer) > 0);
}

function soundsOf(answer: EntryView): number {
  return (answer.body ? 1 : 0) + (answer.voice ? 1 : 0);
}
