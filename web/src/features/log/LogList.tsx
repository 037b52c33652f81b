import { useEffect } from 'react';
import { Link } from 'wouter';
import type { LogView } from '../../core/types/LogView';
import type { SpaceId } from '../../core/types/SpaceId';
import { Button } from '../../ui/Button';
import { useView } from '../../ui/core-access/useView';
import { Empty } from '../../ui/Empty';
import { nameOf } from '../../ui/people/names';
import { Pictogram } from '../../ui/Pictogram';
import { Row, Rows } from '../../ui/Row';
import { useText } from '../../ui/text/useText';
import { aboutPath, membersPath } from '../members/paths';
import { Said } from '../members/WhoLeads';
import { entryPath } from './entry-paths';
import { Composer } from './Composer';
import { EntryCard } from './EntryCard';
import { StewardTitles } from './StewardTitles';
import './LogList.css';

interface LogListProps {
  space: SpaceId;
  log: LogView;
  onOlder(): void;
  find: string | null;
  composer: boolean;
}

/** Newest first. On top what asks for attention: what was not placed, a first post that stands alone, what is pinned. */
export function LogList({ space, log, onOlder, find, composer }: LogListProps) {
  const t = useText();
  useEffect(() => {
    if (find !== null) goTo(find);
  }, [find, log.entries.length]);

  const pinned = new Set(log.pinned.map((entry) => entry.entry.entry));
  return (
    <StewardTitles space={space}>
      {log.refused > 0 && <NotPlaced />}
      {composer && <Composer space={space} readers={log.readers} />}
      {!log.mayWrite && <WhyReadOnly space={space} />}
      <AsksAttention space={space} log={log} />
      {log.entries.length === 0 && (
        <Empty sentence={t('log-empty')} {...(log.mayWrite ? { hint: t('one-sentence') } : {})} />
      )}
      {log.entries.map((entry) => (
        <EntryCard
          key={entry.entry.entry}
          space={space}
          entry={entry}
          mayWrite={log.mayWrite}
          mayModerate={log.mayModerate && log.mayWrite}
          pinned={pinned.has(entry.entry.entry)}
        />
      ))}
      {log.hasOlder && (
        <Button block onClick={onOlder}>
          {t('log-older')}
        </Button>
      )}
    </StewardTitles>
  );
}

/** That something of one's own was not placed; leads to it. */
export function NotPlaced() {
  const t = useText();
  return (
    <Link href="/waiting" className="log-line log-line--refused">
      <Pictogram name="refused" />
      <span>{t('log-refused')}</span>
      <Pictogram name="forward" size="small" />
    </Link>
  );
}

/**
 * One line each, that leads there: who knocks, for whoever may open, so that nobody stands outside unseen; a first post
 * that stands alone; what is important for the group.
 */
export function AsksAttention({ space, log }: { space: SpaceId; log: LogView }) {
  const t = useText();
  const knocking = useView({ view: 'members', space })?.knocking ?? [];
  const asked = useView({ view: 'group', space })?.rules.asked ?? 'nothing';
  const rules = asked === 'nothing' ? 0 : 1;
  if (rules + knocking.length + log.alone.length + log.pinned.length === 0) return null;
  return (
    <Rows label={t('log-attention')}>
      {asked !== 'nothing' && (
        <Row
          to={aboutPath(space)}
          start={<Pictogram name="agreement" tint="agreement" />}
          title={t(`log-rules-${asked}`)}
          end={<Pictogram name="forward" size="small" />}
        />
      )}
      {knocking.map(({ person }) => (
        <Row
          key={person.id}
          to={membersPath(space)}
          start={<Pictogram name="door" tint="agreement" />}
          title={t('log-knocks', { name: nameOf(t, person) })}
          end={<Pictogram name="forward" size="small" />}
        />
      ))}
      {log.alone.map((ref) => {
        const author = log.entries.find((one) => one.entry.entry === ref.entry)?.author;
        return (
          <Row
            key={ref.entry}
            to={entryPath(space, ref)}
            onClick={() => goTo(ref.entry)}
            start={<Pictogram name="cup" tint="offer" />}
            title={t('log-alone', { name: author ? nameOf(t, author) : t('someone') })}
            end={<Pictogram name="forward" size="small" />}
          />
        );
      })}
      {log.pinned.map((entry) => (
        <Row
          key={entry.entry.entry}
          to={entryPath(space, entry.entry)}
          onClick={() => goTo(entry.entry.entry)}
          start={<Pictogram name="flag" tint="offer" />}
          title={t('log-pinned')}
          end={<Pictogram name="forward" size="small" />}
        >
          <span className="log-pinned" dir="auto" lang={entry.lang || undefined}>
            {entry.body || t('entry-spoken')}
          </span>
        </Row>
      ))}
    </Rows>
  );
}

/** Why one cannot write here: the group was stopped, or one is not in it any more. */
function WhyReadOnly({ space }: { space: SpaceId }) {
  const t = useText();
  const archived = useView({ view: 'group', space })?.archived;
  if (!archived) return <p className="hint">{t('log-read-only')}</p>;
  return (
    <section className="sheet stack stack--tight">
      <Said changed={archived} text="group-stopped-by" />
      <p>{t('group-stopped-read')}</p>
    </section>
  );
}

/** Brings an entry into sight and gives it the focus. */
function goTo(entry: string) {
  const card = document.getElementById(`entry-${entry}`);
  card?.scrollIntoView({ block: 'start' });
  card?.focus({ preventScroll: true });
}
