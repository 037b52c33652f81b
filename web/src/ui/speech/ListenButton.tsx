import { Pictogram } from '../Pictogram';
import { useText } from '../text/useText';
import { speaker, type Sound } from './speaker';
import { useSilence, useSpeaking } from './useSpeaking';
import './voice.css';

interface ListenButtonProps {
  /** Names this sound on the page; `Words` with the same id marks the sentence that sounds. */
  id: string;
  /** Asked for at the tap. */
  sounds: () => readonly Sound[];
  /** What one hears, for a screen reader ("Fatma"): the word on the button stays short. */
  about?: string;
  /** `play` for a recorded voice. */
  drawing?: 'listen' | 'play';
}

/** Luister / Stop. Yellow and round: this is how everything on the page can be heard. */
export function ListenButton({ id, sounds, about, drawing = 'listen' }: ListenButtonProps) {
  const t = useText();
  const speaking = useSpeaking(id);
  const silence = useSilence(id);
  const word = speaking ? t('listen-stop') : t('listen');
  return (
    <span className="voice-place">
      <button
        type="button"
        className="voice"
        data-silent
        onClick={() => (speaking ? speaker.stop() : void speaker.play(id, sounds()))}
      >
        <span className="voice__circle">
          <Pictogram name={speaking ? 'stop' : drawing} />
        </span>
        <span>
          {word}
          {about && <span className="visually-hidden"> {about}</span>}
        </span>
      </button>
      {silence && (
        <span className="voice-place__silence" role="status">
          {t(silence === 'no_voice' ? 'listen-no-voice' : 'listen-not-here')}
        </span>
      )}
    </span>
  );
}
