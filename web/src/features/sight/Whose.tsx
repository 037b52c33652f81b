import type { SharedView } from '../../core/types/SharedView';
import { nameOf } from '../../ui/people/names';
import { PersonBadge } from '../../ui/PersonBadge';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { dateWords } from './dates';
import { partName } from './parts';
import './sight.css';

/** Whose it is that one reads, what of it, what for, until when; and that they are told. */
export function Whose({ shared }: { shared: SharedView }) {
  const t = useText();
  const { language } = useLanguage();
  const name = nameOf(t, shared.owner);
  const [only, ...more] = shared.parts;
  return (
    <section className="sheet stack">
      <div className="given__who">
        <PersonBadge picture={shared.owner.picture} size="big" />
        <div className="grow stack">
          <h2 className="section-heading">
            <bdi>{name}</bdi>
          </h2>
          {only?.part === 'introduction' && more.length === 0 ? (
            <div>
              <p dir="auto">{only.purpose}</p>
              <p className="soft">{t('sight-until', { day: dateWords(language, only.until) })}</p>
            </div>
          ) : (
            <ul className="shared-parts">
              {shared.parts.map((part) => (
                <li key={part.part}>
                  <span className="word">{partName(t, part.part)}</span>
                  <span dir="auto">{part.purpose}</span>
                  <span className="soft">{t('sight-until', { day: dateWords(language, part.until) })}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
      <p className="soft">{t('sight-shared-seen', { name })}</p>
    </section>
  );
}
