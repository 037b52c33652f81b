import type { SeenView } from '../../core/types/SeenView';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { nameOf } from '../../ui/people/names';
import { PersonBadge } from '../../ui/PersonBadge';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { dateWords } from '../sight/dates';

/** "Dit zag ik": who, when, in their words; smaller, beside what it is about. */
export function SeenBy({ seen }: { seen: SeenView }) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <div className="seen">
      <PersonBadge picture={seen.by.picture} size="small" />
      <div className="grow">
        <p className="small">
          {t('skills-seen-by', { name: nameOf(t, seen.by), day: dateWords(language, seen.at) })}
        </p>
        <p dir="auto">{seen.text}</p>
        {!seen.fits && <p className="soft small">{t('skills-seen-before')}</p>}
      </div>
    </div>
  );
}

/** What others say to have seen of one's own. It can be left out of what one shows, and never changed. */
export function OwnSeen({ space, seen }: { space: string; seen: readonly SeenView[] }) {
  const t = useText();
  const core = useCore();
  const { fault, busy, attempt } = useFault();

  function onHide(each: SeenView) {
    void attempt(async () => {
      await core.run(space, {
        type: 'set_track',
        parts: [{ type: 'hidden', by: each.by.id, seen: each.seen, hidden: !each.hidden }],
        at: core.now(),
      });
    });
  }

  if (seen.length === 0) return null;
  return (
    <>
      <ul className="seen-list" aria-label={t('skills-seen')}>
        {seen.map((each) => (
          <li key={each.by.id} className="stack stack--tight">
            <SeenBy seen={each} />
            {each.hidden && <p className="soft small">{t('skills-seen-hidden')}</p>}
            <div className="step__more">
              <Button look="quiet" disabled={busy} onClick={() => onHide(each)}>
                {t(each.hidden ? 'skills-seen-show' : 'skills-seen-hide')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {fault && <FaultLine>{fault}</FaultLine>}
    </>
  );
}
