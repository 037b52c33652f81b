import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { nameOf } from '../../ui/people/names';
import { OneTask } from '../../ui/places/OneTask';
import { ScreenTitle } from '../../ui/places/ScreenTitle';
import { useText } from '../../ui/text/useText';
import '../map/MapPrint.css';
import { CONVERSATIONS, recordPath } from './paths';
import { Record } from './Record';
import { useConversations } from './useConversations';

interface RecordPrintProps {
  space: string;
  other: string;
  date: string;
}

/** The record of a day as it goes on paper. */
export default function RecordPrint({ space, other, date }: RecordPrintProps) {
  const t = useText();
  const view = useConversations();
  if (!view) return null;
  const pair = view.pairs.find((each) => each.space === space && each.with.id === other);
  const talk = pair?.talks.find((each) => each.date === date);
  if (!pair || !talk) {
    return (
      <OneTask back={CONVERSATIONS}>
        <Empty sentence={t('conversation-gone')} />
      </OneTask>
    );
  }
  return (
    <OneTask back={recordPath(pair, date)}>
      <ScreenTitle>{t('conversation-with', { name: nameOf(t, pair.with) })}</ScreenTitle>
      <div className="no-paper stack">
        <Button look="main" block pictogram="print" onClick={() => window.print()}>
          {t('about-me-print')}
        </Button>
        <p className="hint">{t('map-print-hint')}</p>
      </div>
      <Record view={view} pair={pair} talk={talk} paper />
    </OneTask>
  );
}
