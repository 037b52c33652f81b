import { useView } from '../../ui/core-access/useView';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { partName } from '../sight/parts';
import { instrumentText, type LifeArea } from './instrument';
import { keyOf } from './paths';
import { nowAt } from './topic-now';
import type { OwnMap } from './useInstruments';

/** What another reads who is let read an area: all of it in the map, what there was before and what comes later. */
export function GoesAlong({ map, area }: { map: OwnMap; area: LifeArea }) {
  const t = useText();
  const { language } = useLanguage();
  const what = partName(t, area);
  const steps = useView({ view: 'steps' });
  const goals = steps?.goals.filter((goal) => goal.area === area) ?? [];
  const lines = map.instruments.flatMap(({ instrument }) => {
    const fillings = map.fillings(instrument);
    return instrument.topics
      .filter((topic) => topic.area === area && nowAt(fillings, instrument, topic.id).newest)
      .map((topic) => ({
        key: `${keyOf(instrument)} ${topic.id}`,
        instrument: instrumentText(instrument, language, 'title'),
        topic: instrumentText(instrument, language, `topic.${topic.id}`),
      }));
  });
  return (
    <section className="sheet stack" aria-labelledby="goes-along">
      <h2 className="section-heading" id="goes-along">
        {t('map-sight-along', { what })}
      </h2>
      {lines.length === 0 && goals.length === 0 ? (
        <p>{t('map-sight-along-nothing')}</p>
      ) : (
        <ul className="looks">
          {lines.map((line) => (
            <li key={line.key}>{t('map-sight-along-line', line)}</li>
          ))}
          {goals.length > 0 && <li>{t('map-sight-along-goals', { count: goals.length })}</li>}
        </ul>
      )}
      <p>{t('map-sight-along-all', { what })}</p>
      {area === 'motivation' && <p>{t('map-sight-motivation')}</p>}
      <p className="soft">{t('map-sight-rest')}</p>
    </section>
  );
}
