import type { Said } from '../../core/types/Said';
import { Button } from '../../ui/Button';
import { SaidWords } from '../../ui/own-words/SaidWords';
import { Sheet } from '../../ui/Sheet';
import { useText } from '../../ui/text/useText';

interface SaidBeforeProps {
  space: string;
  offered: readonly Said[];
  /** One's own words become the answer, by one's own tap. */
  onTake(said: Said): void;
}

/** What one said before, beside the question that it may answer. Nothing is filled in by itself. */
export function SaidBefore({ space, offered, onTake }: SaidBeforeProps) {
  const t = useText();
  return (
    <Sheet kind="stack" labelledBy="steps-said-before">
      <h3 id="steps-said-before" className="word">
        {t('steps-said-before')}
      </h3>
      {offered.map((said, index) => (
        // They stand in the order that they were asked, and nothing comes between.
        <div key={index} className="stack stack--tight">
          <SaidWords space={space} said={said} about={t('steps-said-before')} />
          <Button onClick={() => onTake(said)}>{t('steps-take-over')}</Button>
        </div>
      ))}
    </Sheet>
  );
}
