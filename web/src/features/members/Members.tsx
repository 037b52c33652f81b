import type { MembersView } from '../../core/types/MembersView';
import type { SpaceId } from '../../core/types/SpaceId';
import { useView } from '../../ui/core-access/useView';
import { GroupName } from '../../ui/places/GroupName';
import { Places } from '../../ui/places/Places';
import { useDesktop } from '../../ui/places/useDesktop';
import { Waiting } from '../../ui/places/Waiting';
import { useText, type Text } from '../../ui/text/useText';
import { About } from './About';
import { ChangeAbout } from './ChangeAbout';
import { Invite } from './Invite';
import { MemberList } from './MemberList';
import { MovingOn } from './MovingOn';
import { PersonSheet } from './PersonSheet';
import { RunGroup } from './RunGroup';
import { membersPath } from './paths';
import { WalkIn } from './WalkIn';
import './Members.css';

interface MembersProps {
  space: SpaceId;
  /** What stands after `members/` in the address: nothing, `about`, `invite`, `walk-in`, `moving-on`, or a person's id. */
  which: string | null;
  /** `change` or `run` after `about`. */
  what: string | null;
}

/** The people of a group: who they are and what they can help with; and the group's card and house rules. */
export default function Members({ space, which, what }: MembersProps) {
  const t = useText();
  const view = useView({ view: 'members', space });
  const desktop = useDesktop();
  const shown = which ?? (desktop ? 'about' : null);
  const sheetTitle = shown && view ? titleOf(t, view, shown, what) : undefined;
  return (
    <Places
      space={space}
      current="members"
      title={t('members-title')}
      beside={<GroupName space={space} />}
      list={view ? <MemberList space={space} view={view} shown={shown} /> : <Waiting />}
      sheet={shown && view && <MembersSheet space={space} view={view} which={shown} what={what} />}
      showing={which === null ? 'list' : 'sheet'}
      back={what !== null ? `${membersPath(space)}/about` : membersPath(space)}
      {...(sheetTitle ? { sheetTitle, sheetInWindow: t('members-title') } : {})}
    />
  );
}

function titleOf(t: Text, view: MembersView, which: string, what: string | null): string | undefined {
  switch (which) {
    case 'about':
      if (what === 'run') return t('group-run');
      return t(what === 'change' ? 'members-about-change' : 'members-about');
    case 'invite':
      return t('members-invite');
    case 'walk-in':
      return t('members-walk-in');
    case 'moving-on':
      return t('members-moving-on');
    default: {
      const person = view.members.find((member) => member.person.id === which)?.person;
      return person?.isMe ? t('you') : person?.name;
    }
  }
}

interface SheetProps {
  space: SpaceId;
  view: MembersView;
  which: string;
  what: string | null;
}

function MembersSheet({ space, view, which, what }: SheetProps) {
  const t = useText();
  switch (which) {
    case 'about':
      if (what === 'run') return <RunGroup space={space} />;
      return what === 'change' ? <ChangeAbout space={space} view={view} /> : <About space={space} />;
    case 'invite':
      return <Invite space={space} />;
    case 'walk-in':
      return view.iAmSteward ? <WalkIn space={space} /> : <p className="sheet">{t('members-not-here')}</p>;
    case 'moving-on':
      return <MovingOn space={space} view={view} />;
    default: {
      const member = view.members.find((each) => each.person.id === which);
      if (!member) return <p className="sheet">{t('members-not-here')}</p>;
      return <PersonSheet key={which} space={space} view={view} member={member} />;
    }
  }
}
