import { useEffect, useState } from 'react';
import { Pictogram } from '../Pictogram';
import { useText } from '../text/useText';
import { soundLength } from '../time/moment';
import { MAX_MS } from './sound/useRecorder';
import { Waveform } from './Waveform';
import './Recording.css';
import './voice.css';

interface RecordingProps {
  /** The loudness so far, 0 to 255, newest last. */
  levels: readonly number[];
  /** By `performance.now()`. */
  startedAt: number;
  onStop(): void;
}

const SHOWN = 24;

/** It records: a large Stop, the word, the level bar and how long it lasts. */
export function Recording({ levels, startedAt, onStop }: RecordingProps) {
  const t = useText();
  const [lasts, setLasts] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setLasts(performance.now() - startedAt), 250);
    return () => clearInterval(timer);
  }, [startedAt]);
  const shown = [...Array<number>(SHOWN).fill(0), ...levels].slice(-SHOWN);
  return (
    <div className="recording" data-unkept>
      <button type="button" className="voice voice--big" onClick={onStop}>
        <span className="voice__circle">
          <Pictogram name="stop" />
        </span>
        <span>{t('listen-stop')}</span>
      </button>
      <div className="recording__level">
        <p className="word row" role="status">
          <span className="recording__dot" aria-hidden="true" />
          {t('voice-records')}
        </p>
        <Waveform levels={shown} live />
        <p className="small" dir="ltr">
          {soundLength(lasts)}
        </p>
        {lasts > MAX_MS - 30_000 && <p className="hint">{t('voice-almost-full')}</p>}
      </div>
    </div>
  );
}
