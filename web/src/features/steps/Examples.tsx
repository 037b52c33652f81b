import type { Area } from '../../core/types/Area';
import { useText } from '../../ui/text/useText';
import { examplesOf } from './areas';

/** How small a step can be: shown and heard, never filled in. */
export function Examples({ area }: { area: Area }) {
  const t = useText();
  return (
    <div className="step-examples">
      <p className="word">{t('steps-examples')}</p>
      <ul>
        {examplesOf(area).map((example) => (
          <li key={example}>{t(example)}</li>
        ))}
      </ul>
    </div>
  );
}
