import type { SpaceId } from '../../core/types/SpaceId';
import { useCore } from '../../ui/core-access/core-context';
import { useView } from '../../ui/core-access/useView';
import { Waiting } from '../../ui/places/Waiting';
import { useText } from '../../ui/text/useText';
import { civilOf, nextWeek } from '../../ui/time/civil';
import { meetingsPath } from './paths';
import { PlanForm, type Planned } from './PlanForm';
import { usePlanning } from './usePlanning';

/** Hard talks go best in the morning (domain.md S10): that is what a new meeting suggests. */
const MORNING = '10:00';
const USUAL_MINUTES = 90;

/** A steward plans something new: once, or every week. */
export function PlanNew({ space }: { space: SpaceId }) {
  const t = useText();
  const core = useCore();
  const { fault, busy, plan } = usePlanning(space);
  const groups = useView({ view: 'groups' });
  if (!groups) return <Waiting />;
  const group = groups.groups.find((each) => each.space === space);

  function onPlan({ rhythm, title, date, time, minutes, place, programme: lines }: Planned) {
    const starts = civilOf(date, time);
    const programme = lines.map((text) => ({ line: core.newId(), text, minutes: 0 }));
    const what = { title, minutes, place, programme, at: core.now() };
    plan(
      rhythm === 'weekly'
        ? { type: 'plan_series', series: core.newId(), first: starts, ended: false, ...what }
        : { type: 'plan_meeting', meeting: core.newId(), starts, series: null, ...what },
      meetingsPath(space),
    );
  }

  return (
    <PlanForm
      asks={{ rhythm: true, programme: true }}
      begin={{
        rhythm: 'once',
        title: group?.name ?? '',
        date: nextWeek(core.now()),
        time: MORNING,
        minutes: USUAL_MINUTES,
        place: '',
        programme: [],
      }}
      word={t('meetings-plan-keep')}
      fault={fault}
      busy={busy}
      onPlan={onPlan}
    />
  );
}
