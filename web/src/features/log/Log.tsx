import type { EntryView } from '../../core/types/EntryView';
import type { EntryRef } from '../../core/types/EntryRef';
import type { MeetingId } from '../../core/types/MeetingId';
import type { SpaceId } from '../../core/types/SpaceId';
import { ButtonLink } from '../../ui/Button';
import { useView } from '../../ui/core-access/useView';
import { Empty } from '../../ui/Empty';
import { nameOf } from '../../ui/people/names';
import { Places } from '../../ui/places/Places';
import { useDesktop } from '../../ui/places/useDesktop';
import { Waiting } from '../../ui/places/Waiting';
import { useLasting } from '../../ui/time/useLasting';
import { useText, type Text } from '../../ui/text/useText';
import { Knocking } from '../join/Knocking';
import { meetingPath } from '../meetings/paths';
import { Write, type How } from '../write/Write';
import { ForGuests } from './ForGuests';
import { LogList } from './LogList';
import { PhoneWays } from './PhoneWays';
import { useLog } from './useLog';

interface LogProps {
  space: SpaceId;
  /** On a phone: the log itself, or writing. */
  showing: 'list' | 'sheet';
  how?: How;
  answering?: EntryRef;
  /** A meeting that one tells about; one goes back to it. */
  meeting?: MeetingId;
  /** An entry to go to. */
  find?: string;
}

/** The shared log of a group: to read at one side, to write at the other. */
export default function Log({ space, showing, how = 'type', answering, meeting, find }: LogProps) {
  const t = useText();
  const desktop = useDesktop();
  const groups = useView({ view: 'groups' });
  const group = groups?.groups.find((card) => card.space === space);
  // A group that was joined just now may come a moment after its address.
  const missing = useLasting(groups !== undefined && !group);
  const { log, older } = useLog(space, find);
  const here = meeting ? meetingPath(space, meeting) : `/g/${space}`;

  if (group?.standing === 'knocking') return <Knocking name={group.name} />;
  if (missing) return <NoSuchGroup />;
  if (!log || !group)
    return (
      <Places
        space={space}
        current="log"
        title={group?.name ?? ''}
        inWindow={t('place-log')}
        list={<Waiting />}
      />
    );

  if (group.standing === 'guest')
    return (
      <Places
        space={space}
        current="log"
        title={log.name}
        inWindow={t('place-log')}
        beside={desktop ? null : <PhoneWays />}
        list={<ForGuests space={space} log={log} />}
      />
    );

  const asked = answering && (log.entries.find((one) => one.entry.entry === answering.entry) ?? null);
  const writing = (
    <Write
      key={answering?.entry ?? 'new'}
      space={space}
      how={showing === 'sheet' ? how : null}
      readers={log.readers}
      answering={answering ?? null}
      asked={asked ?? null}
      meeting={meeting ?? null}
      done={here}
    />
  );
  return (
    <Places
      space={space}
      current="log"
      title={log.name}
      inWindow={t('place-log')}
      beside={desktop ? null : <PhoneWays />}
      list={
        <LogList
          space={space}
          log={log}
          onOlder={older}
          find={find ?? null}
          composer={!desktop && log.mayWrite}
        />
      }
      {...(log.mayWrite
        ? { sheet: writing, sheetTitle: sheetTitle(t, answering !== undefined, asked ?? null) }
        : {})}
      showing={log.mayWrite ? showing : 'list'}
      back={here}
    />
  );
}

function sheetTitle(t: Text, answering: boolean, asked: EntryView | null): string {
  if (!answering) return t('write-title');
  if (!asked) return t('write-answer-unknown');
  if (asked.author.isMe) return t('write-answer-title');
  return t('entry-answer-to', { name: nameOf(t, asked.author) });
}

/** An address of a group that is not on this device: of another person, or of before one left. */
function NoSuchGroup() {
  const t = useText();
  return (
    <Places
      space={null}
      current={null}
      title={t('place-log')}
      list={
        <Empty sentence={t('log-not-here')} hint={t('log-not-here-hint')}>
          <ButtonLink to="/groups" pictogram="group">
            {t('place-groups')}
          </ButtonLink>
        </Empty>
      }
    />
  );
}
