import { useId } from 'react';
import type { Said } from '../../core/types/Said';
import type { SpaceId } from '../../core/types/SpaceId';
import { VoicePlayer } from '../speech/VoicePlayer';

interface SaidWordsProps {
  /** Where it was said: a recording that is not on this device is asked for there. */
  space: SpaceId;
  said: Said;
  /** Whose voice, or about what, for a screen reader. */
  about?: string;
}

/** What someone said in their own words: the words, and how it sounds. */
export function SaidWords({ space, said, about }: SaidWordsProps) {
  const id = useId();
  return (
    <>
      {said.voice && <VoicePlayer id={id} space={space} {...said.voice} {...(about ? { about } : {})} />}
      {said.text.trim() !== '' && (
        <p className="own-words" dir="auto">
          {said.text}
        </p>
      )}
    </>
  );
}
