import type { CheckInsView } from '../../core/types/CheckInsView';
import type { PairView } from '../../core/types/PairView';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { nameOf } from '../../ui/people/names';
import { PersonBadge } from '../../ui/PersonBadge';
import { CloseUp } from '../../ui/places/CloseUp';
import { Places } from '../../ui/places/Places';
import { useDesktop } from '../../ui/places/useDesktop';
import { useLastSpace } from '../../ui/places/useCurrentSpace';
import { Row, Rows } from '../../ui/Row';
import { useText } from '../../ui/text/useText';
import { NewPair } from './NewPair';
import { Pair } from './Pair';
import { CHECK_INS, NEW_PAIR, pairPath } from './paths';
import { Talk } from './Talk';
import { useCheckIns } from './useCheckIns';
import { useDay } from './useDay';

interface CheckInsProps {
  /** Where they stand, and with whom; `null`: the list. */
  space: string | null;
  other: string | null;
  /** The day of the one that is open. */
  date: string | null;
  choosing?: boolean;
}

/** "Check-ins": with whom one does them, how it went over time, and one of them with both sides. */
export default function CheckIns({ space, other, date, choosing = false }: CheckInsProps) {
  const t = useText();
  const last = useLastSpace() ?? null;
  const view = useCheckIns();
  const pair = view?.pairs.find((each) => each.space === space && each.with.id === other);
  const open = choosing || space !== null;
  return (
    <Places
      space={last}
      current="me"
      title={t('check-in-title')}
      list={view && <Pairs view={view} open={pair} choosing={choosing} />}
      sheet={view && open && <Opened view={view} pair={pair} date={date} choosing={choosing} />}
      showing={open ? 'sheet' : 'list'}
      back={pair && date !== null ? pairPath(pair) : CHECK_INS}
      sheetTitle={choosing ? t('check-in-with-whom') : pair ? nameOf(t, pair.with) : t('check-in-title')}
      sheetInWindow={t('check-in-title')}
    />
  );
}

function Opened({
  view,
  pair,
  date,
  choosing,
}: {
  view: CheckInsView;
  pair: PairView | undefined;
  date: string | null;
  choosing: boolean;
}) {
  const t = useText();
  if (choosing) return <NewPair view={view} />;
  if (!pair) return <Empty sentence={t('check-in-gone')} />;
  const talk = pair.talks.find((each) => each.date === date);
  if (date !== null && talk) return <Talk key={date} view={view} pair={pair} talk={talk} />;
  return <Pair key={pair.with.id} view={view} pair={pair} />;
}

function Pairs({
  view,
  open,
  choosing,
}: {
  view: CheckInsView;
  open: PairView | undefined;
  choosing: boolean;
}) {
  const t = useText();
  const desktop = useDesktop();
  if (view.pairs.length === 0) {
    return (
      <>
        {!desktop && <CloseUp />}
        <Empty sentence={t('check-in-empty')} hint={t('check-in-empty-hint')}>
          {!choosing && (
            <ButtonLink to={NEW_PAIR} look="main">
              {t('check-in-with-whom')}
            </ButtonLink>
          )}
        </Empty>
      </>
    );
  }
  return (
    <>
      {!desktop && <CloseUp />}
      <Rows label={t('check-in-title')}>
        {view.pairs.map((pair) => (
          <Row
            key={`${pair.space} ${pair.with.id}`}
            to={pairPath(pair)}
            current={pair === open}
            start={<PersonBadge picture={pair.with.picture} />}
            title={<bdi>{nameOf(t, pair.with)}</bdi>}
          >
            <NextLine view={view} pair={pair} />
          </Row>
        ))}
      </Rows>
      {!choosing && <ButtonLink to={NEW_PAIR}>{t('check-in-another')}</ButtonLink>}
    </>
  );
}

/** When the next one is. One that did not come just moves. */
function NextLine({ view, pair }: { view: CheckInsView; pair: PairView }) {
  const t = useText();
  const day = useDay();
  if (pair.until === null) return <span className="soft small">{t('check-in-stopped')}</span>;
  const { next } = pair;
  if (next === null) return <span className="soft small">{t('check-in-when-you-like')}</span>;
  if (next === view.today) return <span className="soft small">{t('check-in-today')}</span>;
  return (
    <span className="soft small">
      {next < view.today ? t('check-in-any-day') : t('check-in-next-is', { day: day(next) })}
    </span>
  );
}
