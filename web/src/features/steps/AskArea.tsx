import { useLocation } from 'wouter';
import { Choices } from '../../ui/Choice';
import { Sheet } from '../../ui/Sheet';
import { useText } from '../../ui/text/useText';
import { AREA_PICTOGRAM, AREAS } from './areas';
import { newGoalPath, STEPS } from './paths';
import { Task } from './Task';

/** What a wish is about. What stands in the way of the rest stands first. */
export function AskArea() {
  const t = useText();
  const [, go] = useLocation();
  return (
    <Task area={null} back={STEPS}>
      <Sheet kind="stack stack--wide" labelledBy="steps-question">
        <h2 id="steps-question">{t('steps-ask-area')}</h2>
        <p className="hint">{t('steps-ask-area-hint')}</p>
        <Choices
          label={t('steps-ask-area')}
          chosen={null}
          onChoose={(area) => go(newGoalPath(area))}
          options={AREAS.map((area) => ({
            value: area,
            word: t(`area-${area}`),
            pictogram: AREA_PICTOGRAM[area],
            tint: 'small_step',
          }))}
        />
      </Sheet>
    </Task>
  );
}
