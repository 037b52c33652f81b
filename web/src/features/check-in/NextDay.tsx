import { Field } from '../../ui/Field';
import { Choices } from '../../ui/Choice';
import { nameOf } from '../../ui/people/names';
import type { PairView } from '../../core/types/PairView';
import { useText } from '../../ui/text/useText';
import { dayAfter, RHYTHMS } from './next-days';
import type { CheckInNow } from './useCheckIn';
import { useDay } from './useDay';

interface NextDayProps {
  pair: PairView;
  today: string;
  says: CheckInNow;
  /** The day that the other chose. */
  theirs: string | null;
}

/** When the next one is: what fits the rhythm, or any day. It may move. */
export function NextDay({ pair, today, says, theirs }: NextDayProps) {
  const t = useText();
  const day = useDay();
  const days = [
    ...new Set([
      ...(theirs !== null && theirs > today ? [theirs] : []),
      ...RHYTHMS.map((each) => dayAfter(today, each)),
    ]),
  ];
  return (
    <>
      {theirs !== null && <p>{t('check-in-they-chose', { name: nameOf(t, pair.with), day: day(theirs) })}</p>}
      <Choices
        label={t('check-in-next')}
        options={days.map((each) => ({ value: each, word: day(each) }))}
        chosen={says.next !== null && days.includes(says.next) ? says.next : null}
        onChoose={says.onNext}
      />
      <Field
        label={t('check-in-other-day')}
        hint={t('check-in-may-move')}
        type="date"
        min={today}
        value={says.next ?? ''}
        onChange={(event) => event.target.value !== '' && says.onNext(event.target.value)}
      />
    </>
  );
}
