import type { MeetingCard } from '../../core/types/MeetingCard';
import { Fact } from '../../ui/Fact';
import { useText } from '../../ui/text/useText';
import { useCivil } from './useCivil';

interface MeetingFactsProps {
  card: MeetingCard;
  /** Something beside it already says that it is today. */
  todayIsSaid?: boolean;
}

/** When and where, each with its pictogram. */
export function MeetingFacts({ card, todayIsSaid = false }: MeetingFactsProps) {
  const t = useText();
  const words = useCivil();
  const day = words.day(card.starts);
  return (
    <div className="facts">
      <Fact pictogram="meeting">{card.today && !todayIsSaid ? t('meetings-today-on', { day }) : day}</Fact>
      <Fact pictogram="hours">{words.span(card.starts, card.minutes)}</Fact>
      {card.place !== '' && (
        <Fact pictogram="place">
          <bdi>{card.place}</bdi>
        </Fact>
      )}
    </div>
  );
}
