import { useState } from 'react';
import { Link } from 'wouter';
import type { MeetingCard } from '../../core/types/MeetingCard';
import type { MeetingsView } from '../../core/types/MeetingsView';
import type { SeriesView } from '../../core/types/SeriesView';
import type { SpaceId } from '../../core/types/SpaceId';
import { Button, ButtonLink } from '../../ui/Button';
import { useView } from '../../ui/core-access/useView';
import { Empty } from '../../ui/Empty';
import { Pictogram } from '../../ui/Pictogram';
import { Row, Rows } from '../../ui/Row';
import { useText } from '../../ui/text/useText';
import { MeetingFacts } from './MeetingFacts';
import { meetingPath, planPath, seriesPath } from './paths';
import { useCivil } from './useCivil';

interface MeetingListProps {
  space: SpaceId;
  view: MeetingsView;
  /** What is open beside the list: a meeting, or `plan`. */
  shown: string | null;
}

/** The next one large, then what comes after it, what was, and the weekly ones a steward keeps. */
export function MeetingList({ space, view, shown }: MeetingListProps) {
  const t = useText();
  const planning = shown === 'plan';
  const next = view.coming.find((card) => !card.cancelled);
  const later = view.coming.filter((card) => card !== next);
  return (
    <>
      {next ? (
        <NextMeeting space={space} card={next} shown={shown === next.meeting} />
      ) : (
        <Empty sentence={t('meetings-empty')}>
          {view.mayPlan && !planning && (
            <ButtonLink look="main" to={planPath(space)} pictogram="add">
              {t('meetings-plan')}
            </ButtonLink>
          )}
        </Empty>
      )}
      {later.length > 0 && (
        <MeetingRows heading={t('meetings-later')} space={space} cards={later} shown={shown} />
      )}
      {view.mayPlan && next && (
        <ButtonLink to={planPath(space)} pictogram="add" block>
          {t('meetings-plan')}
        </ButtonLink>
      )}
      {view.mayPlan && view.series.length > 0 && <WeeklyRows space={space} series={view.series} />}
      {view.past.length > 0 && <PastMeetings space={space} cards={view.past} shown={shown} />}
    </>
  );
}

function NextMeeting({ space, card, shown }: { space: SpaceId; card: MeetingCard; shown: boolean }) {
  const t = useText();
  const meeting = useView({ view: 'meeting', space, meeting: card.meeting });
  return (
    <section className={shown ? 'sheet next-meeting next-meeting--shown' : 'sheet next-meeting'}>
      <p className="kind-line">
        <Pictogram name="cup" size="small" tint="offer" />
        <span>{t(card.today ? 'meetings-today' : 'meetings-next')}</span>
      </p>
      <h2>
        <Link href={meetingPath(space, card.meeting)} className="next-meeting__link">
          <bdi>{card.title}</bdi>
        </Link>
      </h2>
      <MeetingFacts card={card} todayIsSaid />
      {meeting && meeting.programme.length > 0 && (
        <ul className="next-meeting__programme" aria-label={t('meetings-programme')}>
          {meeting.programme.map(({ line, text }) => (
            <li key={line} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      )}
      {!shown && (
        <p className="next-meeting__open" aria-hidden="true">
          <span>{t('meetings-open')}</span>
          <Pictogram name="forward" size="small" />
        </p>
      )}
    </section>
  );
}

/** How many past meetings show at first, and how many more at a tap. */
const PAST_AT_ONCE = 8;

function PastMeetings({ space, cards, shown }: Omit<MeetingRowsProps, 'heading'>) {
  const t = useText();
  const [count, setCount] = useState(PAST_AT_ONCE);
  return (
    <>
      <MeetingRows heading={t('meetings-past')} space={space} cards={cards.slice(0, count)} shown={shown} />
      {cards.length > count && (
        <Button block onClick={() => setCount(count + PAST_AT_ONCE)}>
          {t('meetings-older')}
        </Button>
      )}
    </>
  );
}

interface MeetingRowsProps {
  heading: string;
  space: SpaceId;
  cards: readonly MeetingCard[];
  shown: string | null;
}

function MeetingRows({ heading, space, cards, shown }: MeetingRowsProps) {
  const t = useText();
  const words = useCivil();
  return (
    <>
      <h2 className="list-heading">{heading}</h2>
      <Rows>
        {cards.map((card) => (
          <Row
            key={card.meeting}
            to={meetingPath(space, card.meeting)}
            current={card.meeting === shown}
            start={
              <Pictogram
                name={card.cancelled ? 'removed' : 'meeting'}
                tint={card.cancelled ? 'note' : 'agreement'}
              />
            }
            title={words.day(card.starts)}
            end={words.time(card.starts)}
          >
            <bdi className="soft small">{card.title}</bdi>
            {card.cancelled && <span className="small word">{t('meetings-cancelled')}</span>}
          </Row>
        ))}
      </Rows>
    </>
  );
}

function WeeklyRows({ space, series }: { space: SpaceId; series: readonly SeriesView[] }) {
  const t = useText();
  const words = useCivil();
  return (
    <>
      <h2 className="list-heading">{t('meetings-weekly')}</h2>
      <Rows>
        {series.map((each) => (
          <Row
            key={each.series}
            to={seriesPath(space, each.series)}
            start={<Pictogram name="weekly" tint="agreement" />}
            title={<bdi>{each.title}</bdi>}
          >
            <span className="soft small">
              {t('meetings-each-week', { day: words.weekday(each.first), time: words.time(each.first) })}
            </span>
          </Row>
        ))}
      </Rows>
    </>
  );
}
