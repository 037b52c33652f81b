import type { EntryView } from '../../core/types/EntryView';
import { KIND_PICTOGRAM, kindText } from '../../ui/people/kinds';
import { Helped } from '../../ui/people/Helped';
import { nameOf } from '../../ui/people/names';
import { PersonBadge } from '../../ui/PersonBadge';
import { Pictogram } from '../../ui/Pictogram';
import { ListenButton } from '../../ui/speech/ListenButton';
import type { Sound } from '../../ui/speech/speaker';
import { useText } from '../../ui/text/useText';
import { useMoment } from '../../ui/time/useMoment';
import { useStewardTitle } from './StewardTitles';

interface EntryHeadProps {
  entry: EntryView;
  pinned: boolean;
  /** The answers, which sound after the entry's own words. */
  answers: () => readonly Sound[];
}

/** Who, what kind, when, and Luister for the words. */
export function EntryHead({ entry, pinned, answers }: EntryHeadProps) {
  const t = useText();
  const when = useMoment(entry.at);
  const id = entry.entry.entry;
  const name = nameOf(t, entry.author);
  const title = useStewardTitle(entry.author.id);
  const hidden = entry.hidden && !entry.author.isMe;
  return (
    <div className="entry-head">
      <PersonBadge picture={entry.author.picture} />
      <div className="grow">
        <h2 className="entry-head__name" id={`entry-${id}-by`}>
          <bdi>{name}</bdi>
        </h2>
        {!hidden && <Kind entry={entry} />}
        <p className="entry-head__when small soft">
          {title !== null && `${title} · `}
          {when}
          {pinned && ` · ${t('entry-pinned')}`}
        </p>
        {!hidden && <Helped helper={entry.helper} />}
      </div>
      {entry.body && !hidden && (
        <ListenButton
          id={id}
          about={name}
          sounds={() => [{ kind: 'text', text: entry.body, lang: entry.lang }, ...answers()]}
        />
      )}
    </div>
  );
}

function Kind({ entry }: { entry: EntryView }) {
  const t = useText();
  if (entry.replyTo) {
    return (
      <p className="entry-head__kind">
        <Pictogram name="reply" size="small" tint="note" />
        <span>
          {entry.replyTo.author.isMe
            ? t('entry-answer-to-you')
            : t('entry-answer-to', { name: nameOf(t, entry.replyTo.author) })}
        </span>
      </p>
    );
  }
  const word = t(kindText(entry.kind));
  return (
    <p className="entry-head__kind">
      <Pictogram name={KIND_PICTOGRAM[entry.kind]} size="small" tint={entry.kind} />
      <span>{entry.about ? t('entry-kind-for', { kind: word, name: nameOf(t, entry.about) }) : word}</span>
    </p>
  );
}
