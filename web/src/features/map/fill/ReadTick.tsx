import { Pictogram } from '../../../ui/Pictogram';
import { setReadsQuestions, useReadsQuestions } from '../../../ui/speech/reads-aloud';
import { speaker } from '../../../ui/speech/speaker';
import { useSilence } from '../../../ui/speech/useSpeaking';
import { useText } from '../../../ui/text/useText';
import '../TalkTick.css';

/** What sounds when a question is read out. */
export const QUESTION_SOUND = 'map-question';

/** "Lees elke vraag voor": chosen once, for every question on this device. */
export function ReadTick() {
  const t = useText();
  const reads = useReadsQuestions();
  const silence = useSilence(QUESTION_SOUND);
  return (
    <div className="stack stack--tight" data-silent>
      <button
        type="button"
        role="checkbox"
        aria-checked={reads}
        className="talk-tick"
        onClick={() => {
          if (reads) speaker.stop();
          setReadsQuestions(!reads);
        }}
      >
        <span className="talk-tick__box">{reads && <Pictogram name="check" size="small" />}</span>
        <span className="grow">{t('map-read-each')}</span>
        <Pictogram name="listen" />
      </button>
      {silence && (
        <p className="hint" role="status">
          {t(silence === 'no_voice' ? 'listen-no-voice' : 'listen-not-here')}
        </p>
      )}
    </div>
  );
}
