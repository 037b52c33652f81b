import type { EvidenceView } from '../../core/types/EvidenceView';
import { useText } from '../../ui/text/useText';
import { Photo } from '../log/Photo';
import { OwnSaid } from '../steps/OwnSaid';
import { useDayOf } from './useDayOf';
import '../log/EntryCard.css';

interface ShowsProps {
  space: string;
  shows: EvidenceView;
  /** Whose it is. */
  by: string;
}

/** What shows a skill: the photo, the recording, the words, and the day. */
export function Shows({ space, shows, by }: ShowsProps) {
  const t = useText();
  const dayOf = useDayOf();
  return (
    <>
      {shows.photo && <Photo space={space} photo={shows.photo} by={by} />}
      {shows.words && <OwnSaid space={space} words={shows.words} about={t('skills-evidence')} />}
      {shows.day && <p className="soft small">{dayOf(shows.day)}</p>}
    </>
  );
}
