import type { EntryView } from '../../core/types/EntryView';
import type { MeetingId } from '../../core/types/MeetingId';
import type { SpaceId } from '../../core/types/SpaceId';
import { ButtonLink } from '../../ui/Button';
import { useView } from '../../ui/core-access/useView';
import { PersonBadge } from '../../ui/PersonBadge';
import { useText } from '../../ui/text/useText';
import { writeAboutPath } from './paths';
import { nameOf } from '../../ui/people/names';

/** What was written in the log about this meeting, and a way to write about it. A guest reads no log. */
export function WrittenHere({ space, meeting }: { space: SpaceId; meeting: MeetingId }) {
  const t = useText();
  const log = useView({ view: 'log', space, older: 0 });
  const group = useView({ view: 'groups' })?.groups.find((card) => card.space === space);
  const entries = log?.entries.filter((entry) => entry.meeting === meeting && !entry.hidden) ?? [];
  if (group?.standing === 'guest') return null;
  return (
    <section className="sheet stack" aria-labelledby="meeting-log">
      <h2 className="section-heading" id="meeting-log">
        {t('meetings-written')}
      </h2>
      {entries.length === 0 && <p className="soft">{t('meetings-written-empty')}</p>}
      <ul className="stack">
        {entries.map((entry) => (
          <Written key={entry.entry.entry} entry={entry} />
        ))}
      </ul>
      {log?.mayWrite !== false && (
        <ButtonLink to={writeAboutPath(space, meeting)} pictogram="story">
          {t('meetings-write-about')}
        </ButtonLink>
      )}
    </section>
  );
}

function Written({ entry }: { entry: EntryView }) {
  const t = useText();
  return (
    <li className="line">
      <PersonBadge picture={entry.author.picture} />
      <div className="grow">
        <p className="word">
          <bdi>{nameOf(t, entry.author)}</bdi>
        </p>
        <p dir="auto" lang={entry.lang || undefined}>
          {entry.body}
        </p>
      </div>
    </li>
  );
}
