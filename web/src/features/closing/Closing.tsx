import { useState } from 'react';
import type { ClosingAnswer } from '../../core/types/ClosingAnswer';
import type { ClosingView } from '../../core/types/ClosingView';
import type { MeetingId } from '../../core/types/MeetingId';
import type { PersonId } from '../../core/types/PersonId';
import type { SpaceId } from '../../core/types/SpaceId';
import { ButtonLink } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { useView } from '../../ui/core-access/useView';
import { Mark } from '../../ui/Mark';
import { ScreenTitle } from '../../ui/places/ScreenTitle';
import { useRoom } from '../../ui/places/useRoom';
import { Waiting } from '../../ui/places/Waiting';
import { Status } from '../../ui/Status';
import { useText } from '../../ui/text/useText';
import { useLasting } from '../../ui/time/useLasting';
import { NoSeat } from './NoSeat';
import { Question } from './Question';
import { MOST_AROUND, Seats } from './Seats';
import { nextSeat, seatsHere } from './turn';
import './Closing.css';

interface ClosingProps {
  space: SpaceId;
  meeting: MeetingId;
}

/** The closing round: one task that fills the glass. On a tablet around the table, or each on their own phone. */
export default function Closing({ space, meeting }: ClosingProps) {
  const view = useView({ view: 'closing', space, meeting });
  if (!view) return <Waiting />;
  return <Round space={space} meeting={meeting} view={view} />;
}

function shapeOf(around: boolean, wide: boolean): string {
  if (around) return 'closing closing--table';
  return wide ? 'closing closing--wide' : 'closing';
}

/** Two taps within this time are one tap of an unsteady hand, not an answer for the next seat. */
const ONE_TAP_MS = 400;

function Round({ space, meeting, view }: ClosingProps & { view: ClosingView }) {
  const t = useText();
  const core = useCore();
  const { fault, attempt } = useFault();
  const around = useRoom(60, 43) && view.seats.length <= MOST_AROUND;
  // On a phone many seats would push the question off the glass.
  const wide = useRoom(40);
  const questionFirst = !around && !wide && view.seats.length > 10;
  const waits = useLasting(view.waiting > 0);
  const here = seatsHere(view);
  // `undefined`: nobody was chosen or has answered on this screen yet.
  const [chosen, setChosen] = useState<PersonId | null | undefined>(undefined);
  const [lastTap, setLastTap] = useState(Number.NEGATIVE_INFINITY);
  const current = chosen === undefined ? nextSeat(here, null) : chosen;
  const seat = here.find((each) => each.person.id === current);

  function onAnswer(answer: ClosingAnswer, tappedAt: number) {
    if (!seat || tappedAt - lastTap < ONE_TAP_MS) return;
    setLastTap(tappedAt);
    void attempt(async () => {
      await core.run(space, {
        type: 'answer_closing',
        meeting,
        seat: seat.person.id,
        answer,
        at: core.now(),
      });
      setChosen(nextSeat(here, seat.person.id));
    });
  }

  const question =
    here.length === 0 ? (
      <NoSeat space={space} meeting={meeting} />
    ) : (
      <Question seat={seat ?? null} fault={fault} wholeTable={view.wholeTable} onAnswer={onAnswer} />
    );
  return (
    <div className={shapeOf(around, wide)}>
      <header className="closing__top">
        <Mark />
        <div className="closing__title">
          <ScreenTitle>{t('closing-title')}</ScreenTitle>
          <p className="soft">{t(view.wholeTable ? 'closing-pass-on' : 'closing-once')}</p>
        </div>
        <div className="closing__status">{waits && <Status kind="stored" text="closing-stored" />}</div>
        <ButtonLink to={`/g/${space}/meetings/${meeting}`} pictogram="close">
          {t('closing-leave')}
        </ButtonLink>
      </header>
      <main className="closing__round">
        {questionFirst && question}
        <Seats
          around={around}
          seats={view.seats}
          open={new Set(here.map((each) => each.person.id))}
          current={seat?.person.id ?? null}
          onChoose={setChosen}
        />
        {!questionFirst && question}
      </main>
    </div>
  );
}
