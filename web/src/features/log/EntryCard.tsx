import { useState } from 'react';
import type { EntryView } from '../../core/types/EntryView';
import type { SpaceId } from '../../core/types/SpaceId';
import { useCore } from '../../ui/core-access/core-context';
import { nameOf } from '../../ui/people/names';
import { Pictogram } from '../../ui/Pictogram';
import { VoicePlayer } from '../../ui/speech/VoicePlayer';
import { Words } from '../../ui/speech/Words';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { answerParts, answerSounds } from './entry-sounds';
import { EditWords } from './EditWords';
import { EntryHead } from './EntryHead';
import { EntryStatus } from './EntryStatus';
import { MoreActs } from './MoreActs';
import { Photo } from './Photo';
import { ReactionLines } from './ReactionLines';
import { Reactions } from './Reactions';
import { Reply } from './Reply';
import './EntryCard.css';

interface EntryCardProps {
  space: SpaceId;
  entry: EntryView;
  mayWrite: boolean;
  mayModerate: boolean;
  pinned: boolean;
}

/** One entry: who, what kind, when; the own words large; what others add beside and below it, by name. */
export function EntryCard({ space, entry, mayWrite, mayModerate, pinned }: EntryCardProps) {
  const t = useText();
  const core = useCore();
  const { language } = useLanguage();
  const [editing, setEditing] = useState(false);
  const id = entry.entry.entry;
  const mine = entry.author.isMe;
  const sent = entry.written === null || entry.written.state === 'shared';
  const gone = entry.hidden && !mine;
  // One Luister per sheet: the words, or else the recording; the answers sound after it.
  const listen = entry.body ? id : `${id}-voice`;
  const parts = answerParts(entry);
  const answers = () => answerSounds(t, language, core, space, entry);

  return (
    <article className="sheet entry" id={`entry-${id}`} tabIndex={-1} aria-labelledby={`entry-${id}-by`}>
      <EntryHead entry={entry} pinned={pinned} answers={answers} />
      {entry.hidden && (
        <p className="line soft">
          <Pictogram name="removed" tint="note" />
          <span>{t(mine ? 'entry-hidden-own' : 'entry-hidden')}</span>
        </p>
      )}
      {!gone && (
        <>
          {entry.photos.map((photo) => (
            <Photo key={photo.hash} space={space} photo={photo} by={nameOf(t, entry.author)} />
          ))}
          {entry.voice && (
            <VoicePlayer
              id={`${id}-voice`}
              space={space}
              hash={entry.voice.hash}
              durationMs={entry.voice.durationMs}
              levels={entry.voice.levels}
              about={nameOf(t, entry.author)}
              after={entry.body ? undefined : answers}
            />
          )}
          {editing ? (
            <EditWords space={space} entry={entry} onDone={() => setEditing(false)} />
          ) : (
            entry.body && (
              <p className="own-words" dir="auto" lang={entry.lang || undefined}>
                <Words id={id} text={entry.body} lang={entry.lang} />
              </p>
            )
          )}
          {entry.editedAt !== null && <p className="hint">{t('entry-edited')}</p>}
          <ReactionLines reactions={entry.reactions} />
        </>
      )}
      {mine && !editing && <EntryStatus entry={entry} />}
      {mayWrite && sent && !entry.hidden && !editing && <Reactions space={space} entry={entry} />}
      <MoreActs
        space={space}
        entry={entry}
        mayModerate={mayModerate}
        pinned={pinned}
        {...(mayWrite && mine && sent && entry.body ? { onEdit: () => setEditing(true) } : {})}
      />
      {entry.replies.map((reply) => (
        <Reply
          key={reply.entry.entry}
          space={space}
          reply={reply}
          listen={listen}
          part={parts.get(reply.entry.entry) ?? 0}
          mayWrite={mayWrite}
          mayModerate={mayModerate}
        />
      ))}
    </article>
  );
}
