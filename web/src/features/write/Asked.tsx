import type { EntryView } from '../../core/types/EntryView';
import { nameOf } from '../../ui/people/names';
import { PersonBadge } from '../../ui/PersonBadge';
import { ListenButton } from '../../ui/speech/ListenButton';
import { Words } from '../../ui/speech/Words';
import { useText } from '../../ui/text/useText';

/** What one answers, in sight while answering. */
export function Asked({ asked }: { asked: EntryView | null }) {
  const t = useText();
  if (!asked) return null;
  const id = `asked-${asked.entry.entry}`;
  const name = nameOf(t, asked.author);
  return (
    <section className="asked stack stack--tight" aria-label={t('write-asked')}>
      <div className="asked__head">
        <PersonBadge picture={asked.author.picture} />
        <p className="word grow">
          <bdi>{name}</bdi>
        </p>
        {asked.body && (
          <ListenButton
            id={id}
            about={name}
            sounds={() => [{ kind: 'text', text: asked.body, lang: asked.lang }]}
          />
        )}
      </div>
      <p dir="auto" lang={asked.lang || undefined}>
        {asked.body ? <Words id={id} text={asked.body} lang={asked.lang} /> : t('entry-spoken')}
      </p>
    </section>
  );
}
