import type { MeetingId } from '../../core/types/MeetingId';
import type { MeetingView } from '../../core/types/MeetingView';
import type { SpaceId } from '../../core/types/SpaceId';
import { Button, ButtonLink } from '../../ui/Button';
import { Confirm } from '../../ui/Confirm';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { useView } from '../../ui/core-access/useView';
import { FaultLine } from '../../ui/FaultLine';
import { Pictogram } from '../../ui/Pictogram';
import { Waiting } from '../../ui/places/Waiting';
import { Status } from '../../ui/Status';
import { useText } from '../../ui/text/useText';
import { isPast } from '../../ui/time/civil';
import { useLasting } from '../../ui/time/useLasting';
import { Agreements } from './Agreements';
import { HowWeWentHome } from './HowWeWentHome';
import { MeetingFacts } from './MeetingFacts';
import { Notes } from './Notes';
import { changeMeetingPath, closingPath } from './paths';
import { Programme } from './Programme';
import { WhoIsHere } from './WhoIsHere';
import { WrittenHere } from './WrittenHere';

interface MeetingProps {
  space: SpaceId;
  meeting: MeetingId;
}

/** One meeting: when, what we do, who is here, what we write together, what we agreed, and how we go home. */
export function Meeting({ space, meeting }: MeetingProps) {
  const view = useView({ view: 'meeting', space, meeting });
  const core = useCore();
  if (!view) return <Waiting />;
  // Nobody is at a meeting of another day to come.
  const hasBegun = view.card.today || isPast(view.card.starts, core.now());
  return (
    <>
      <MeetingHead space={space} view={view} />
      <Programme space={space} meeting={meeting} lines={view.programme} />
      {hasBegun && !view.card.cancelled && <WhoIsHere space={space} view={view} />}
      <Notes space={space} meeting={meeting} notes={view.notes} />
      <Agreements space={space} meeting={meeting} agreements={view.agreements} />
      <HowWeWentHome space={space} meeting={meeting} />
      <WrittenHere space={space} meeting={meeting} />
    </>
  );
}

function MeetingHead({ space, view }: { space: SpaceId; view: MeetingView }) {
  const t = useText();
  const { card } = view;
  const waits = useLasting(view.waiting > 0);
  return (
    <section className="sheet stack stack--wide" aria-label={t('meetings-when')}>
      {card.cancelled && (
        <p className="kind-line">
          <Pictogram name="removed" size="small" tint="note" />
          <span>{t('meetings-cancelled')}</span>
        </p>
      )}
      <MeetingFacts card={card} />
      {waits && <Status kind="stored" text="meetings-waiting" />}
      {!card.cancelled && (
        <ButtonLink
          look={card.today ? 'main' : 'plain'}
          block
          to={closingPath(space, card.meeting)}
          pictogram="group"
        >
          {t('closing-title')}
        </ButtonLink>
      )}
      {view.mayPlan && <StewardButtons space={space} view={view} />}
    </section>
  );
}

function StewardButtons({ space, view }: { space: SpaceId; view: MeetingView }) {
  const t = useText();
  const core = useCore();
  const { fault, attempt } = useFault();
  const { meeting, cancelled, starts } = view.card;
  const past = isPast(starts, core.now());

  function setCancelled(next: boolean) {
    void attempt(async () => {
      await core.run(space, { type: 'cancel_meeting', meeting, cancelled: next, at: core.now() });
    });
  }

  return (
    <div className="stack">
      <div className="meeting-acts">
        <ButtonLink look="quiet" to={changeMeetingPath(space, meeting)} pictogram="note">
          {t('meetings-change')}
        </ButtonLink>
        {cancelled && (
          <Button look="quiet" onClick={() => setCancelled(false)}>
            {t('meetings-again')}
          </Button>
        )}
        {!cancelled && !past && (
          <Confirm
            look="quiet"
            word={t('meetings-cancel')}
            question={t('meetings-cancel-ask')}
            yes={t('meetings-cancel-yes')}
            no={t('meetings-cancel-no')}
            onYes={() => setCancelled(true)}
          />
        )}
      </div>
      {fault && <FaultLine>{fault}</FaultLine>}
    </div>
  );
}
