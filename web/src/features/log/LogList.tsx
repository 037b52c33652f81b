import { useEffect } from 'react';
import { Link } from 'wouter';
import type { EntryRef } from '../../core/types/EntryRef';
import type { LogView } from '../../core/types/LogView';
import type { SpaceId } from '../../core/types/SpaceId';
import { Button } from '../../ui/Button';
import { useView } from '../../ui/core-access/useView';
import { Empty } from '../../ui/Empty';
import { nameOf } from '../../ui/people/names';
import { PersonBadge } from '../../ui/PersonBadge';
import { Pictogram } from '../../ui/Pictogram';
import { useText } from '../../ui/text/useText';
import { membersPath } from '../members/paths';
import { entryPath } from './entry-paths';
import { Composer } from './Composer';
import { EntryCard } from './EntryCard';
import './LogList.css';

interface LogListProps {
  space: SpaceId;
  log: LogView;
  onOlder(): void;
  find: string | null;
  composer: boolean;
}

/** About so many characters stand in the two lines of what is pinned; more can be read on. */
const FITS = 60;

/** Newest first. On top what asks for attention: what was not placed, a first post that stands alone, what is pinned. */
export function LogList({ space, log, onOlder, find, composer }: LogListProps) {
  const t = useText();
  useEffect(() => {
    if (find !== null) goTo(find);
  }, [find, log.entries.length]);

  const pinned = new Set(log.pinned.map((entry) => entry.entry.entry));
  return (
    <>
      {log.refused > 0 && (
        <Link href="/waiting" className="log-line log-line--refused">
          <Pictogram name="refused" />
          <span>{t('log-refused')}</span>
          <Pictogram name="forward" size="small" />
        </Link>
      )}
      {composer && <Composer space={space} readers={log.readers} />}
      {!log.mayWrite && <p className="hint">{t('log-read-only')}</p>}
      <KnockLines space={space} />
      {log.alone.map((ref) => (
        <AloneLine key={ref.entry} space={space} log={log} entry={ref} />
      ))}
      {log.pinned.length > 0 && (
        <section className="sheet log-pinned" aria-label={t('log-pinned')}>
          <h2 className="log-pinned__title">
            <Pictogram name="flag" size="small" tint="offer" />
            {t('log-pinned')}
          </h2>
          <ul>
            {log.pinned.map((entry) => (
              <li key={entry.entry.entry}>
                <Link
                  href={entryPath(space, entry.entry)}
                  className="log-pinned__entry"
                  onClick={() => goTo(entry.entry.entry)}
                >
                  <PersonBadge picture={entry.author.picture} size="small" />
                  <span className="log-pinned__words">
                    <bdi className="word">{nameOf(t, entry.author)}</bdi>
                    <span className="log-pinned__text" dir="auto" lang={entry.lang || undefined}>
                      {entry.body || t('entry-spoken')}
                    </span>
                    {entry.body.length > FITS && <span className="log-pinned__more">{t('log-read-on')}</span>}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {log.entries.length === 0 && (
        <Empty sentence={t('log-empty')} {...(log.mayWrite ? { hint: t('one-sentence') } : {})} />
      )}
      {log.entries.map((entry) => (
        <EntryCard
          key={entry.entry.entry}
          space={space}
          entry={entry}
          mayWrite={log.mayWrite}
          mayModerate={log.mayModerate}
          pinned={pinned.has(entry.entry.entry)}
        />
      ))}
      {log.hasOlder && (
        <Button block onClick={onOlder}>
          {t('log-older')}
        </Button>
      )}
    </>
  );
}

/** Who knocks, for whoever may open: nobody stands outside because one did not look at the people. */
function KnockLines({ space }: { space: SpaceId }) {
  const t = useText();
  const knocking = useView({ view: 'members', space })?.knocking ?? [];
  return knocking.map(({ person }) => (
    <Link key={person.id} href={membersPath(space)} className="log-line log-line--asks">
      <Pictogram name="door" tint="agreement" />
      <span>{t('log-knocks', { name: nameOf(t, person) })}</span>
      <Pictogram name="forward" size="small" />
    </Link>
  ));
}

function AloneLine({ space, log, entry }: { space: SpaceId; log: LogView; entry: EntryRef }) {
  const t = useText();
  const author = log.entries.find((one) => one.entry.entry === entry.entry)?.author;
  return (
    <Link
      href={entryPath(space, entry)}
      className="log-line log-line--asks"
      onClick={() => goTo(entry.entry)}
    >
      <Pictogram name="cup" tint="offer" />
      <span>{t('log-alone', { name: author ? nameOf(t, author) : t('someone') })}</span>
      <Pictogram name="forward" size="small" />
    </Link>
  );
}

/** Brings an entry into sight and gives it the focus. */
function goTo(entry: string) {
  const card = document.getElementById(`entry-${entry}`);
  card?.scrollIntoView({ block: 'start' });
  card?.focus({ preventScroll: true });
}
