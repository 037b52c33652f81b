import type { MeetingView } from '../../core/types/MeetingView';
import type { PersonView } from '../../core/types/PersonView';
import type { PresenceState } from '../../core/types/PresenceState';
import type { SpaceId } from '../../core/types/SpaceId';
import { Button } from '../../ui/Button';
import { Tick } from '../../ui/Choice';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { PersonBadge } from '../../ui/PersonBadge';
import { Pictogram } from '../../ui/Pictogram';
import { useText } from '../../ui/text/useText';
import { isPast } from '../../ui/time/civil';
import './WhoIsHere.css';
import { nameOf } from '../../ui/people/names';

interface WhoIsHereProps {
  space: SpaceId;
  view: MeetingView;
}

/** Who is here. A steward taps the pictures; a member says it of oneself. Who is not noted gets no word. */
export function WhoIsHere({ space, view }: WhoIsHereProps) {
  const t = useText();
  const core = useCore();
  const past = isPast(view.card.starts, core.now());
  return (
    <section className="sheet stack" aria-labelledby="meeting-here">
      <h2 className="section-heading" id="meeting-here">
        {t(past ? 'meetings-who-was-here' : 'meetings-who-is-here')}
      </h2>
      {view.mayPlan ? (
        <EveryoneToTap space={space} view={view} past={past} />
      ) : (
        <MyselfToTap space={space} view={view} past={past} />
      )}
    </section>
  );
}

interface ToTapProps extends WhoIsHereProps {
  /** The day has been. */
  past: boolean;
}

function EveryoneToTap({ space, view, past }: ToTapProps) {
  const t = useText();
  const core = useCore();
  const { fault, attempt } = useFault();
  const here = new Set(view.here.map((person) => person.id));
  // One order for all, so that a tap moves nobody.
  const people = [...view.here, ...view.notMarked].sort((a, b) => a.name.localeCompare(b.name));

  function mark(person: PersonView, state: PresenceState) {
    void attempt(async () => {
      await core.run(space, {
        type: 'mark_presence',
        meeting: view.card.meeting,
        person: person.id,
        state,
        at: core.now(),
      });
    });
  }

  return (
    <>
      <p className="soft">{t(past ? 'meetings-tap-who-was' : 'meetings-tap-who')}</p>
      <ul className="here here--tap">
        {people.map((person) => {
          const isHere = here.has(person.id);
          return (
            <li key={person.id}>
              <button
                type="button"
                className="here__tile"
                aria-pressed={isHere}
                onClick={() => mark(person, isHere ? 'unmarked' : 'here')}
              >
                <PersonBadge picture={person.picture} />
                <bdi className="here__name">{person.name || t('someone')}</bdi>
                {isHere && <Tick />}
              </button>
            </li>
          );
        })}
      </ul>
      {fault && <FaultLine>{fault}</FaultLine>}
    </>
  );
}

function MyselfToTap({ space, view, past }: ToTapProps) {
  const t = useText();
  const core = useCore();
  const { fault, attempt } = useFault();
  const mine = view.here.some((person) => person.isMe);

  function correct(state: PresenceState) {
    void attempt(async () => {
      await core.run(space, { type: 'correct_presence', meeting: view.card.meeting, state, at: core.now() });
    });
  }

  return (
    <>
      {view.here.length > 0 && (
        <ul className="here here--read">
          {view.here.map((person) => (
            <li key={person.id} className="here__person">
              <PersonBadge picture={person.picture} />
              <span className="here__name">
                <bdi>{nameOf(t, person)}</bdi>
                <IsHere past={past} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        {mine ? (
          <Button look="quiet" onClick={() => correct('unmarked')}>
            {t('meetings-not-right')}
          </Button>
        ) : (
          <Button pictogram="check" onClick={() => correct('here')}>
            {t(past ? 'meetings-i-was-here' : 'meetings-i-am-here')}
          </Button>
        )}
      </div>
      {fault && <FaultLine>{fault}</FaultLine>}
    </>
  );
}

function IsHere({ past }: { past: boolean }) {
  const t = useText();
  return (
    <span className="here__word">
      <Pictogram name="check" size="small" />
      {t(past ? 'meetings-was-here' : 'meetings-is-here')}
    </span>
  );
}
