import type { SeriesView } from '../../core/types/SeriesView';
import type { SpaceId } from '../../core/types/SpaceId';
import { Confirm } from '../../ui/Confirm';
import { useCore } from '../../ui/core-access/core-context';
import { useText } from '../../ui/text/useText';
import { civilOf, dateOf, timeOf } from '../../ui/time/civil';
import { meetingsPath } from './paths';
import { PlanForm, type Planned } from './PlanForm';
import { usePlanning } from './usePlanning';

/** A steward changes a weekly meeting, or lets it end. */
export function ChangeSeries({ space, series }: { space: SpaceId; series: SeriesView }) {
  const t = useText();
  const core = useCore();
  const { fault, busy, plan } = usePlanning(space);
  const { first, programme, ...rest } = series;

  function say(next: SeriesView, ended: boolean) {
    plan({ type: 'plan_series', ...next, ended, at: core.now() }, meetingsPath(space));
  }

  function onPlan({ title, date, time, minutes, place, programme: lines }: Planned) {
    // A line that stays keeps its id, and with it its place in the meetings that already have it.
    const kept = lines.map(
      (text) => programme.find((line) => line.text === text) ?? { line: core.newId(), text, minutes: 0 },
    );
    say({ ...rest, title, first: civilOf(date, time), minutes, place, programme: kept }, false);
  }

  return (
    <>
      <PlanForm
        asks={{ rhythm: false, programme: true }}
        begin={{
          rhythm: 'weekly',
          title: rest.title,
          date: dateOf(first),
          time: timeOf(first),
          minutes: rest.minutes,
          place: rest.place,
          programme: programme.map((line) => line.text),
        }}
        word={t('meetings-change-keep')}
        fault={fault}
        busy={busy}
        onPlan={onPlan}
      />
      <section className="sheet stack">
        <Confirm
          word={t('meetings-series-end')}
          question={t('meetings-series-end-ask')}
          yes={t('meetings-series-end-yes')}
          no={t('meetings-never-mind')}
          onYes={() => say(series, true)}
        />
      </section>
    </>
  );
}
