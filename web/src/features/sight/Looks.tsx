import type { LookView } from '../../core/types/LookView';
import { useCore } from '../../ui/core-access/core-context';
import { nameOf } from '../../ui/people/names';
import { PersonBadge } from '../../ui/PersonBadge';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { useEachMinute } from '../../ui/time/minute';
import { pastDayWords } from './dates';
import './sight.css';

/** Who looked, newest first: a line for each reader and day. Nobody but whose it is sees this. */
export function Looks({ looks }: { looks: readonly LookView[] }) {
  const t = useText();
  const core = useCore();
  const { language } = useLanguage();
  useEachMinute();
  return (
    <section className="sheet stack" aria-labelledby="who-looked">
      <h2 className="section-heading" id="who-looked">
        {t('sight-looks')}
      </h2>
      <p className="soft">{t('sight-looks-what')}</p>
      {looks.length === 0 ? (
        <p>{t('sight-looks-none')}</p>
      ) : (
        <ul className="looks">
          {looks.map((look) => (
            <li key={`${look.reader.id} ${look.day}`} className="looks__one">
              <PersonBadge picture={look.reader.picture} size="small" />
              <span>
                {t('sight-looked', {
                  name: nameOf(t, look.reader),
                  day: pastDayWords(t, language, look.day, core.now()),
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
