import type { LookView } from '../../core/types/LookView';
import { useCore } from '../../ui/core-access/core-context';
import { nameOf } from '../../ui/people/names';
import { PersonBadge } from '../../ui/PersonBadge';
import { useLanguage } from '../../ui/text/language-context';
import { useText, type Text } from '../../ui/text/useText';
import { useEachMinute } from '../../ui/time/minute';
import { pastDayWords } from './dates';
import { partName } from './parts';
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
          {visits(looks).map((visit) => (
            <li key={visit.key} className="looks__one">
              <PersonBadge picture={visit.look.reader.picture} size="small" />
              <span>{lookedWords(t, language, visit, core.now())}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** One reader on one day, and all that they looked at then: "Over mij" by itself, the map together. */
export interface Visit {
  key: string;
  look: LookView;
  parts: LookView['part'][];
}

export function visits(looks: readonly LookView[]): Visit[] {
  const found = new Map<string, Visit>();
  for (const look of looks) {
    const where = look.part === 'introduction' || look.part === 'skills' ? look.part : 'map';
    const key = `${look.reader.id} ${look.day} ${where}`;
    const known = found.get(key);
    if (known) known.parts.push(look.part);
    else found.set(key, { key, look, parts: [look.part] });
  }
  return [...found.values()];
}

/** "Sanne keek gisteren in je map: Geld en Wonen." */
export function lookedWords(t: Text, language: string, { look, parts }: Visit, now: number): string {
  const said = { name: nameOf(t, look.reader), day: pastDayWords(t, language, look.day, now) };
  if (look.part === 'introduction') return t('sight-looked', said);
  if (look.part === 'skills') return t('sight-looked-skills', said);
  const what = new Intl.ListFormat(language, { type: 'conjunction' }).format(
    [...parts].reverse().map((part) => partName(t, part)),
  );
  return t('sight-looked-map', { ...said, what });
}
