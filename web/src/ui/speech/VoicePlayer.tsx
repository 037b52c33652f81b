import { useCallback } from 'react';
import type { SpaceId } from '../../core/types/SpaceId';
import { useCore } from '../core-access/core-context';
import { soundLength } from '../time/moment';
import { useText } from '../text/useText';
import { ListenButton } from './ListenButton';
import { speakInstead } from './screen-sounds';
import type { Sound } from './speaker';
import { Waveform } from './Waveform';
import './VoicePlayer.css';

interface VoicePlayerProps {
  id: string;
  space: SpaceId;
  hash: string;
  durationMs: number;
  levels: readonly number[];
  /** Whose voice, for a screen reader. */
  about?: string;
  /** What sounds after it. */
  after?: (() => readonly Sound[]) | undefined;
}

/** A recorded voice: Luister, its drawing, its length. */
export function VoicePlayer({ id, space, hash, durationMs, levels, about, after }: VoicePlayerProps) {
  const t = useText();
  const core = useCore();
  const sound = useCallback(
    (): Sound => ({ kind: 'voice', load: () => core.attachment(space, hash) }),
    [core, space, hash],
  );
  const seconds = Math.round(durationMs / 1000);
  return (
    <div className="voice-player" ref={(place) => (place ? speakInstead(place, sound) : undefined)}>
      <ListenButton
        id={id}
        drawing="play"
        sounds={() => [sound(), ...(after?.() ?? [])]}
        {...(about ? { about } : {})}
      />
      <Waveform levels={levels} label={t('voice-length', { seconds })} />
      <span className="small word" dir="ltr" aria-hidden="true">
        {soundLength(durationMs)}
      </span>
    </div>
  );
}
