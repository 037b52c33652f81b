import { useState } from 'react';
import type { EntryView } from '../../core/types/EntryView';
import type { SpaceId } from '../../core/types/SpaceId';
import { Helped } from '../../ui/people/Helped';
import { nameOf } from '../../ui/people/names';
import { useText } from '../../ui/text/useText';
import { VoicePlayer } from '../../ui/speech/VoicePlayer';
import { Words } from '../../ui/speech/Words';
import { EditWords } from './EditWords';
import { EntryStatus } from './EntryStatus';
import { MoreActs } from './MoreActs';
import { Photo } from './Photo';

interface ReplyProps {
  space: SpaceId;
  reply: EntryView;
  /** The listen button of the sheet, and which of its sounds these words are. */
  listen: string;
  part: number;
  mayWrite: boolean;
  mayModerate: boolean;
}

/** An answer: beside what it answers, smaller, with its name. */
export function Reply({ space, reply, listen, part, mayWrite, mayModerate }: ReplyProps) {
  const t = useText();
  const [editing, setEditing] = useState(false);
  const id = reply.entry.entry;
  const mine = reply.author.isMe;
  const sent = reply.written === null || reply.written.state === 'shared';
  const gone = reply.hidden && !mine;
  return (
    <div className="reply" id={`entry-${id}`} tabIndex={-1}>
      <div className="reply__head">
        <p className="reply__name">
          <bdi>{nameOf(t, reply.author)}</bdi>
        </p>
        <MoreActs
          space={space}
          entry={reply}
          mayModerate={mayModerate}
          pinned={null}
          {...(mayWrite && mine && sent && reply.body ? { onEdit: () => setEditing(true) } : {})}
        />
      </div>
      {!gone && <Helped helper={reply.helper} />}
      {reply.hidden && <p className="soft">{t(mine ? 'entry-hidden-own' : 'entry-hidden')}</p>}
      {!gone &&
        (editing ? (
          <EditWords space={space} entry={reply} onDone={() => setEditing(false)} />
        ) : (
          reply.body && (
            <p className="reply__words" dir="auto" lang={reply.lang || undefined}>
              <Words id={listen} part={part} text={reply.body} lang={reply.lang} />
            </p>
          )
        ))}
      {!gone &&
        reply.photos.map((photo) => (
          <Photo key={photo.hash} space={space} photo={photo} by={nameOf(t, reply.author)} />
        ))}
      {!gone && reply.voice && (
        <VoicePlayer
          id={`${id}-voice`}
          space={space}
          hash={reply.voice.hash}
          durationMs={reply.voice.durationMs}
          levels={reply.voice.levels}
          about={nameOf(t, reply.author)}
        />
      )}
      {mine && <EntryStatus entry={reply} />}
    </div>
  );
}
