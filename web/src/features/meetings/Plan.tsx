import { useLocation } from 'wouter';
import type { MeetingId } from '../../core/types/MeetingId';
import type { SeriesView } from '../../core/types/SeriesView';
import type { SpaceId } from '../../core/types/SpaceId';
import { Confirm } from '../../ui/Confirm';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { useView } from '../../ui/core-access/useView';
import { Waiting } from '../../ui/places/Waiting';
import { useText } from '../../ui/text/useText';
import { civilOf, dateOf, nextWeek, timeOf } from '../../ui/time/civil';
import { meetingPath, meetingsPath } from './paths';
import { PlanForm, type Planned } from './PlanForm';

/** Hard talks go best in the morning (domain.md S10): that is what a new meeting suggests. */
const MORNING = '10:00';
const USUAL_MINUTES = 90;

/** A steward plans something new: once, or every week. */
export function PlanNew({ space }: { space: SpaceId }) {
  const t = useText();
  const core = useCore();
  const [, go] = useLocation();
  const { fault, busy, attempt } = useFault();
  const groups = useView({ view: 'groups' });
  if (!groups) return <Waiting />;
  const group = groups.groups.find((each) => each.space === space);

  async function onPlan(planned: Planned) {
    const at = core.now();
    const starts = civilOf(planned.date, planned.time);
    const { title, minutes, place } = planned;
    const programme = planned.programme.map((text) => ({ line: core.newId(), text, minutes: 0 }));
    const well = await attempt(async () => {
      if (planned.rhythm === 'weekly') {
        const series = core.newId();
        await core.run(space, {
          type: 'plan_series',
          series,
          title,
          first: starts,
          minutes,
          place,
          programme,
          ended: false,
          at,
        });
      } else {
        const meeting = core.newId();
        await core.run(space, {
          type: 'plan_meeting',
          meeting,
          title,
          starts,
          minutes,
          place,
          series: null,
          programme,
          at,
        });
      }
    });
    if (well) go(meetingsPath(space));
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
      onPlan={(planned) => void onPlan(planned)}
    />
  );
}

/** A steward changes when, where or what one meeting is called. */
export function ChangeMeeting({ space, meeting }: { space: SpaceId; meeting: MeetingId }) {
  const t = useText();
  const core = useCore();
  const [, go] = useLocation();
  const { fault, busy, attempt } = useFault();
  const view = useView({ view: 'meeting', space, meeting });
  if (!view) return <Waiting />;
  const { card, programme } = view;

  async function onPlan({ title, date, time, minutes, place }: Planned) {
    const well = await attempt(async () => {
      const at = core.now();
      const starts = civilOf(date, time);
      const { series } = card;
      await core.run(space, {
        type: 'plan_meeting',
        meeting,
        title,
        starts,
        minutes,
        place,
        series,
        programme,
        at,
      });
    });
    if (well) go(meetingPath(space, meeting));
  }

  return (
    <PlanForm
      asks={{ rhythm: false, programme: false }}
      begin={{
        rhythm: 'once',
        title: card.title,
        date: dateOf(card.starts),
        time: timeOf(card.starts),
        minutes: card.minutes,
        place: card.place,
        programme: [],
      }}
      word={t('meetings-change-keep')}
      fault={fault}
      busy={busy}
      onPlan={(planned) => void onPlan(planned)}
    />
  );
}

/** A steward changes a weekly meeting, or lets it end. */
export function ChangeSeries({ space, series }: { space: SpaceId; series: SeriesView }) {
  const t = useText();
  const core = useCore();
  const [, go] = useLocation();
  const { fault, busy, attempt } = useFault();

  async function say(next: Omit<SeriesView, 'series'>, ended: boolean) {
    const well = await attempt(async () => {
      await core.run(space, { type: 'plan_series', series: series.series, ...next, ended, at: core.now() });
    });
    if (well) go(meetingsPath(space));
  }

  function onPlan({ title, date, time, minutes, place, programme }: Planned) {
    const lines = programme.map(
      (text) =>
        series.programme.find((line) => line.text === text) ?? { line: core.newId(), text, minutes: 0 },
    );
    void say({ title, first: civilOf(date, time), minutes, place, programme: lines }, false);
  }

  const { title, first, minutes, place, programme } = series;
  return (
    <>
      <PlanForm
        asks={{ rhythm: false, programme: true }}
        begin={{
          rhythm: 'weekly',
          title,
          date: dateOf(first),
          time: timeOf(first),
          minutes,
          place,
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
          onYes={() => void say({ title, first, minutes, place, programme }, true)}
        />
      </section>
    </>
  );
}
