import type { MeetingsView } from '../../core/types/MeetingsView';
import type { SpaceId } from '../../core/types/SpaceId';
import { ButtonLink } from '../../ui/Button';
import { useView } from '../../ui/core-access/useView';
import { Empty } from '../../ui/Empty';
import { GroupName } from '../../ui/places/GroupName';
import { Places } from '../../ui/places/Places';
import { useDesktop } from '../../ui/places/useDesktop';
import { Waiting } from '../../ui/places/Waiting';
import { useText } from '../../ui/text/useText';
import { ChangeMeeting } from './ChangeMeeting';
import { ChangeSeries } from './ChangeSeries';
import { Meeting } from './Meeting';
import { MeetingList } from './MeetingList';
import { meetingPath, meetingsPath } from './paths';
import { PlanNew } from './PlanNew';
import './Meetings.css';

interface MeetingsProps {
  space: SpaceId;
  /** What stands after `meetings/` in the address: nothing, `plan`, `series`, or a meeting's id. */
  which: string | null;
  /** What comes after that: a series' id, or `change`. */
  what: string | null;
}

/** The meetings of a group: what comes, what was, and one of them opened beside the list. */
export default function Meetings({ space, which, what }: MeetingsProps) {
  const t = useText();
  const view = useView({ view: 'meetings', space });
  const desktop = useDesktop();
  const nearest = view?.coming.find((card) => !card.cancelled) ?? view?.past[0];
  // Beside the list there is room for one sheet: what comes next, or planning the first one.
  const beside = nearest?.meeting ?? (view?.mayPlan ? 'plan' : null);
  const shown = which ?? (desktop ? beside : null);
  const changing = what === 'change' && which !== null;
  const sheetTitle = titleOf(t, view, shown, changing);
  return (
    <Places
      space={space}
      current="meetings"
      title={t('meetings-title')}
      beside={<GroupName space={space} />}
      list={view ? <MeetingList space={space} view={view} shown={shown} /> : <Waiting />}
      sheet={shown !== null && view && <MeetingsSheet space={space} view={view} which={shown} what={what} />}
      showing={which === null ? 'list' : 'sheet'}
      back={changing ? meetingPath(space, which) : meetingsPath(space)}
      {...(sheetTitle ? { sheetTitle, sheetInWindow: t('meetings-title') } : {})}
    />
  );
}

function titleOf(
  t: ReturnType<typeof useText>,
  view: MeetingsView | undefined,
  which: string | null,
  changing: boolean,
): string | undefined {
  if (which === 'plan') return t('meetings-plan');
  if (which === 'series') return t('meetings-change-series');
  if (changing && view && known(view, which ?? '')) return t('meetings-change-title');
  return [...(view?.coming ?? []), ...(view?.past ?? [])].find((card) => card.meeting === which)?.title;
}

function known({ coming, past }: MeetingsView, which: string): boolean {
  return [...coming, ...past].some((card) => card.meeting === which);
}

/** An address of a meeting that this device does not have: of before one came, or of another group. */
function NotHere({ space }: { space: SpaceId }) {
  const t = useText();
  return (
    <Empty sentence={t('meetings-not-here')} hint={t('meetings-not-here-hint')}>
      <ButtonLink to={meetingsPath(space)} pictogram="meeting">
        {t('meetings-title')}
      </ButtonLink>
    </Empty>
  );
}

interface SheetProps {
  space: SpaceId;
  view: MeetingsView;
  which: string;
  what: string | null;
}

function MeetingsSheet({ space, view, which, what }: SheetProps) {
  if (which === 'plan') return <PlanNew space={space} />;
  if (which === 'series') {
    const series = view.series.find((each) => each.series === what);
    return series ? <ChangeSeries key={series.series} space={space} series={series} /> : null;
  }
  if (!known(view, which)) return <NotHere space={space} />;
  if (what === 'change') return <ChangeMeeting key={which} space={space} meeting={which} />;
  return <Meeting key={which} space={space} meeting={which} />;
}
