import type { Arranged } from '../../core/types/Arranged';
import { Sheet } from '../../ui/Sheet';
import { useText } from '../../ui/text/useText';
import { GUARD_RAIL_KINDS } from './kinds';

/** What another administrator wrote meanwhile, beside what one typed: nothing of either is lost. */
export function Meanwhile({ arranged }: { arranged: Arranged }) {
  const t = useText();
  const { rewards, guardRails } = arranged.arrangements;
  return (
    <Sheet kind="stack" labelledBy="arranged-meanwhile">
      <h2 className="section-heading" id="arranged-meanwhile">
        {t('arranged-meanwhile')}
      </h2>
      <p>{t('arranged-meanwhile-what')}</p>
      {GUARD_RAIL_KINDS.map(({ kind }) => {
        const these = guardRails.filter((rail) => rail.kind === kind);
        return (
          these.length > 0 && (
            <div key={kind} className="stack stack--tight">
              <p className="soft small">{t(`guard-rails-${kind}`)}</p>
              <ul>
                {these.map((rail) => (
                  <li key={rail.id} dir="auto">
                    {rail.text}
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
      {rewards && (
        <div className="stack stack--tight">
          <p className="soft small">{t('reward-rules')}</p>
          <p dir="auto">{rewards.counts}</p>
          <p>{t('arranged-range', { least: rewards.least, most: rewards.most })}</p>
        </div>
      )}
    </Sheet>
  );
}
