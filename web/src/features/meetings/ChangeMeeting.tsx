import type { MeetingId } from '../../core/types/MeetingId';
import type { SpaceId } from '../../core/types/SpaceId';
import { useCore } from '../../ui/core-access/core-context';
import { useView } from '../../ui/core-access/useView';
import { Waiting } from '../../ui/places/Waiting';
import { useText } from '../../ui/text/useText';
import { civilOf, dateOf, timeOf } from '../../ui/time/civil';
import { meetingPath } from './paths';
import { PlanForm, type Planned } from './PlanForm';
import { usePlanning } from './usePlanning';

/** A steward changes when, where or what one meeting is called. */
export function ChangeMeeting({ space, meeting }: { space: SpaceId; meeting: MeetingId }) {
  const t = useText();
  const core = useCore();
  const { fault, busy, plan } = usePlanning(space);
  const view = useView({ view: 'meeting', space, meeting });
  if (!view) return <Waiting />;
  const { programme } = view;
  const { series, starts, title, minutes, place } = view.card;

  function onPlan({ title, date, time, minutes, place }: Planned) {
    plan(
      {
        type: 'plan_meeting',
        meeting,
        title,
        starts: civilOf(date, time),
        minutes,
        place,
        series,
        programme,
        at: core.now(),
      },
      meetingPath(space, meeting),
    );
  }

  return (
    <PlanForm
      asks={{ rhythm: false, programme: false }}
      begin={{
        rhythm: 'once',
        title,
        date: dateOf(starts),
        time: timeOf(starts),
        minutes,
        place,
        programme: [],
      }}
      word={t('meetings-change-keep')}
      fault={fault}
      busy={busy}
      onPlan={onPlan}
    />
  );
}
