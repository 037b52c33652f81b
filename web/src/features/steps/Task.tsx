import { useEffect, useRef, type ReactNode } from 'react';
import type { Area } from '../../core/types/Area';
import { Pictogram } from '../../ui/Pictogram';
import { OneTask } from '../../ui/places/OneTask';
import { ScreenTitle } from '../../ui/places/ScreenTitle';
import { useReadsQuestions } from '../../ui/speech/reads-aloud';
import { screenSounds } from '../../ui/speech/screen-sounds';
import { speaker } from '../../ui/speech/speaker';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { QUESTION_SOUND, ReadTick } from '../map/fill/ReadTick';
import { AREA_PICTOGRAM } from './areas';
import './Steps.css';

interface TaskProps {
  /** `null` as long as it is not chosen. */
  area: Area | null;
  /** What it is, when it is about no step: "Wat ik kan". */
  title?: string;
  back: string;
  onBack?: () => void;
  children: ReactNode;
}

/** One question about a goal or a step. */
export function Task({ area, title, back, onBack, children }: TaskProps) {
  const t = useText();
  const { language } = useLanguage();
  const reads = useReadsQuestions();
  const question = useRef<HTMLDivElement>(null);
  // Each question is a screen of its own: it is read out when it opens, for who chose that.
  useEffect(() => {
    if (reads && question.current)
      void speaker.play(QUESTION_SOUND, screenSounds(question.current, language));
    return () => speaker.stop();
  }, [reads, language]);

  return (
    <OneTask back={back} {...(onBack ? { onBack } : {})}>
      <header className="step-about">
        {area && <AreaTile area={area} />}
        <div className="grow">
          <ScreenTitle inWindow={title ?? t('steps-title')}>
            {title ?? t(area ? `area-${area}` : 'steps-title')}
          </ScreenTitle>
        </div>
      </header>
      <div className="stack" ref={question}>
        {children}
      </div>
      <ReadTick />
    </OneTask>
  );
}

/** The sign of an area. The word beside it says the same. */
export function AreaTile({ area }: { area: Area }) {
  return (
    <span className="step-tile">
      <Pictogram name={AREA_PICTOGRAM[area]} size="large" tint="small_step" />
    </span>
  );
}
