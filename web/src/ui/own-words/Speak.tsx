import type { Said } from '../../core/types/Said';
import type { SpaceId } from '../../core/types/SpaceId';
import { Button } from '../Button';
import { FaultLine } from '../FaultLine';
import { Pictogram } from '../Pictogram';
import { Recording } from '../speech/Recording';
import { VoicePlayer } from '../speech/VoicePlayer';
import { useText } from '../text/useText';
import { useSpoken } from './useSpoken';
import '../speech/voice.css';

interface SpeakProps {
  id: string;
  space: SpaceId;
  /** What is answered, for a screen reader. */
  about: string;
  said: Said;
  onSaid(said: Said): void;
}

/** Spreek: tap to begin, tap to stop; then Luister, Opnieuw, Weg. The sound is the answer. */
export function Speak({ id, space, about, said, onSaid }: SpeakProps) {
  const t = useText();
  const spoken = useSpoken(space, (voice) => onSaid({ ...said, voice }));
  const { voice } = said;
  if (spoken.startedAt !== null)
    return (
      <Recording levels={spoken.levels} startedAt={spoken.startedAt} onStop={() => void spoken.finish()} />
    );
  return (
    <div className="stack stack--tight">
      {voice ? (
        <>
          <VoicePlayer id={id} space={space} {...voice} about={about} />
          <div className="row" data-silent>
            <Button onClick={spoken.speak}>{t('voice-again')}</Button>
            <Button look="quiet" onClick={() => onSaid({ ...said, voice: null })}>
              {t('voice-away')}
            </Button>
          </div>
        </>
      ) : (
        <button type="button" className="voice voice--big" onClick={spoken.speak}>
          <span className="voice__circle">
            <Pictogram name="speak" />
          </span>
          <span>
            {t('write-speak')}
            <span className="visually-hidden"> {about}</span>
          </span>
        </button>
      )}
      {spoken.refused && <FaultLine>{t(`microphone-${spoken.refused}`)}</FaultLine>}
      {spoken.fault && <FaultLine>{spoken.fault}</FaultLine>}
      {spoken.unkept && (
        <div className="row" data-silent data-unkept>
          <Button onClick={() => void spoken.finish()}>{t('refused-retry')}</Button>
          <Button look="quiet" onClick={spoken.leave}>
            {t('voice-away')}
          </Button>
        </div>
      )}
    </div>
  );
}
