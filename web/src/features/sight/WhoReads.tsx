import type { GrantView } from '../../core/types/GrantView';
import type { SpaceId } from '../../core/types/SpaceId';
import { ButtonLink } from '../../ui/Button';
import { useText } from '../../ui/text/useText';
import { Given } from './Given';

interface WhoReadsProps {
  space: SpaceId;
  /** Those of the one part that this is about. */
  grants: readonly GrantView[];
  /** Where one lets someone read it. */
  share: string;
  /** What it is about, where the screen does not say it. */
  what?: string;
}

/** "Wie mag dit zien?": who reads, until when, what for, and the way to stop or to let someone else read. */
export function WhoReads({ space, grants, share, what }: WhoReadsProps) {
  const t = useText();
  const holding = grants.filter(isHolding);
  const past = grants.filter((grant) => !isHolding(grant));
  return (
    <section className="sheet stack stack--wide" aria-labelledby="who-may-read">
      <div className="stack">
        <h2 className="section-heading" id="who-may-read">
          {t('sight-who')}
        </h2>
        {what && <p className="soft">{what}</p>}
      </div>
      <p>{t(holding.length === 0 ? 'sight-nobody' : 'sight-only')}</p>
      {holding.map((grant) => (
        <Given key={grant.grant} space={space} grant={grant} />
      ))}
      {holding.length > 0 && <p className="soft">{t('sight-stop-always')}</p>}
      <ButtonLink to={share} pictogram="look">
        {t('sight-share')}
      </ButtonLink>
      {past.length > 0 && (
        <>
          <h3>{t('sight-past')}</h3>
          {past.map((grant) => (
            <Given key={grant.grant} space={space} grant={grant} />
          ))}
        </>
      )}
    </section>
  );
}

/** Whether a grant holds, or will as soon as it is sent. */
export function isHolding({ state }: GrantView): boolean {
  return state !== 'ended' && state !== 'over';
}
