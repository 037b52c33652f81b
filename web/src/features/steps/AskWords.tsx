import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Area } from '../../core/types/Area';
import type { Said } from '../../core/types/Said';
import { Button } from '../../ui/Button';
import { FaultLine } from '../../ui/FaultLine';
import { isSaid } from '../../ui/own-words/said';
import { OwnWords } from '../../ui/own-words/OwnWords';
import { Sheet } from '../../ui/Sheet';
import { useText } from '../../ui/text/useText';
import { SaidBefore } from './SaidBefore';
import { Task } from './Task';
import { useKept } from './useKept';

/** More letters than anything here may have: a book is not cut off without a word, the device says that it is too long. */
const WHOLE_BOOK = 100_000;

interface AskWordsProps {
  /** Where what is said is kept. */
  space: string;
  /** About which area of life, if it is about one. */
  area: Area | null;
  /** What it is, when it is about no step. */
  title?: string;
  /** What is asked, in `locales/`. */
  question: string;
  hint: string;
  /** What it is about, in sight while one answers. */
  about?: ReactNode;
  /** Under the field. */
  below?: ReactNode;
  /** What one said before, to take over while nothing is said here. */
  offered?: readonly Said[];
  said: Said;
  /** Stays the same as long as it is about the same thing. */
  keepIt(said: Said): Promise<void>;
  back: string;
  onDone(): void;
  /** The question may be left: where that leads. */
  onSkip?: () => void;
}

/** One question that is answered in own words. What is said is kept at once; nothing is lost by going back. */
export function AskWords(props: AskWordsProps) {
  const { space, area, title, question, hint, about, below, offered = [] } = props;
  const { back, keepIt, onDone, onSkip } = props;
  const t = useText();
  const [, go] = useLocation();
  const { said, onSaid, fault, keep } = useKept(props.said, keepIt);
  const words = t(question);

  async function onward(then: () => void) {
    if (await keep()) then();
  }

  return (
    <Task area={area} {...(title ? { title } : {})} back={back} onBack={() => void onward(() => go(back))}>
      {about}
      {/* What is typed here is kept as one types. */}
      <div data-kept>
        <Sheet kind="stack stack--wide" labelledBy="steps-question">
          <h2 id="steps-question">{words}</h2>
          <OwnWords
            space={space}
            label={t('map-write')}
            hint={t(hint)}
            max={WHOLE_BOOK}
            said={said}
            onSaid={onSaid}
          />
          {below}
        </Sheet>
      </div>
      {offered.length > 0 && !isSaid(said) && <SaidBefore space={space} offered={offered} onTake={onSaid} />}
      {fault && <FaultLine>{fault}</FaultLine>}
      {!isSaid(said) ? (
        onSkip && (
          <Button block onClick={() => void onward(onSkip)}>
            {t('map-skip')}
          </Button>
        )
      ) : (
        <Button look="main" block pictogramAfter="forward" onClick={() => void onward(onDone)}>
          {t('map-onward')}
        </Button>
      )}
    </Task>
  );
}
