import type { ReactNode } from 'react';
import { useText } from '../../../ui/text/useText';
import { lookedAt, type DrawingProps, type DrawnAs, type DrawnStep, type DrawnTopic } from './drawing';
import { OtherMark, TalkMark } from './Marks';
import { Knob, NowMark } from './NowMark';
import { StepShape } from './StepShape';
import { stepAt } from './words';

/** Drawings whose words stand beside the drawing itself need no key to their steps. */
const KEY_TO_STEPS: readonly DrawnAs[] = ['bridge', 'wheel'];

interface LegendProps extends DrawingProps {
  drawnAs: DrawnAs;
}

/** What the shapes mean: only those that are drawn. */
export function Legend({ drawnAs, topics, otherBy }: LegendProps) {
  const t = useText();
  const steps = KEY_TO_STEPS.includes(drawnAs) ? sharedSteps(topics) : [];
  const any = (has: (topic: DrawnTopic) => boolean) => topics.some(has);
  return (
    <ul className="drawn-legend" aria-label={t('map-legend')}>
      {steps.map((step, index) => (
        <li key={step.id}>
          <StepShape drawnAs={drawnAs} steps={steps.length} step={index} />
          {step.words}
        </li>
      ))}
      {!KEY_TO_STEPS.includes(drawnAs) && any((topic) => topic.step !== null) && (
        <li>
          <LegendShape>
            {drawnAs === 'mixing_desk' ? <Knob x={16} y={16} /> : <NowMark x={16} y={16} />}
          </LegendShape>
          {t('map-now')}
        </li>
      )}
      {any((topic) => lookedAt(topic) === 'not_yet') && (
        <li>
          <StepShape drawnAs={drawnAs} steps={Math.max(steps.length, 3)} step={null} />
          {t('map-not-looked')}
        </li>
      )}
      {any((topic) => stepAt(topic, topic.before) !== undefined) && (
        <li>
          <LegendShape>
            <rect className="drawn-before" x="4" y="6" width="24" height="20" rx="2" />
          </LegendShape>
          {t('map-before')}
        </li>
      )}
      {any((topic) => stepAt(topic, topic.other) !== undefined) && (
        <li>
          <LegendShape>
            <OtherMark x={16} y={16} />
          </LegendShape>
          {otherBy === undefined ? t('map-other') : t('map-other-by', { name: otherBy })}
        </li>
      )}
      {any((topic) => topic.talk) && (
        <li>
          <LegendShape>
            <TalkMark x={16} y={16} />
          </LegendShape>
          {t('map-talk')}
        </li>
      )}
    </ul>
  );
}

function LegendShape({ children }: { children: ReactNode }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** The steps that all topics share; none where scales differ. */
function sharedSteps(topics: readonly DrawnTopic[]): readonly DrawnStep[] {
  const [first, ...rest] = topics;
  if (!first) return [];
  const words = (topic: DrawnTopic) => topic.steps.map((step) => step.words).join('\n');
  return rest.every((topic) => words(topic) === words(first)) ? first.steps : [];
}
