import type { MembersView } from '../../core/types/MembersView';
import type { MemberView } from '../../core/types/MemberView';
import type { SpaceId } from '../../core/types/SpaceId';
import { ButtonLink } from '../../ui/Button';
import { PersonBadge } from '../../ui/PersonBadge';
import { Pictogram } from '../../ui/Pictogram';
import { useText } from '../../ui/text/useText';
import { useView } from '../../ui/core-access/useView';
import { BeginRecovery } from '../recovery/BeginRecovery';
import { sharedPath } from '../sight/SharedWithMe';
import { LeaveGroup } from './LeaveGroup';
import { MyHelp } from './MyHelp';
import { MyPause } from './MyPause';
import { movingOnPath } from './paths';
import { Recovering } from './Recovering';
import { Steer } from './Steer';
import { leadsAlone, StepDown } from './StepDown';
import { Talk } from './Talk';
import { Told } from './Told';
import { STANDING_TEXT, TITLE_TEXT } from './words';
import { nameOf } from '../../ui/people/names';

interface PersonSheetProps {
  space: SpaceId;
  view: MembersView;
  member: MemberView;
}

/** One person: oneself with what one can set, or another with what they can help with. */
export function PersonSheet({ space, view, member }: PersonSheetProps) {
  const { person } = member;
  const stopped = useView({ view: 'group', space })?.archived != null;
  const told = view.warnings.filter((warning) => warning.member.id === person.id);
  return (
    <>
      <Who member={member} />
      {person.isMe ? (
        <>
          {member.standing !== 'guest' && (
            <MyHelp space={space} topics={member.help} paused={view.myPause !== null} />
          )}
          <MyPause space={space} pause={view.myPause} />
          <Told warnings={told} />
          {member.standing === 'member' && <MoveOn space={space} />}
          <StepDown space={space} view={view} />
          {(stopped || !leadsAlone(view)) && <LeaveGroup space={space} guest={member.standing === 'guest'} />}
        </>
      ) : (
        <>
          {member.recovering && <Recovering recovering={member.recovering} steward={view.iAmSteward} />}
          <SharedByThem owner={person.id} />
          {view.iAmSteward && (
            <>
              <Talk space={space} member={member} />
              <Told warnings={told} />
              {mayRecover(member) && <BeginRecovery space={space} member={member} />}
              <Steer space={space} member={member} />
            </>
          )}
        </>
      )}
    </>
  );
}

/** Whoever leads a group, or is here for their work, is helped by their organisation. */
function mayRecover({ recovering, standing, title }: MemberView): boolean {
  const here = standing === 'member' || standing === 'alumnus';
  return !recovering && here && (title === 'participant' || title === 'experience_expert');
}

function Who({ member }: { member: MemberView }) {
  const t = useText();
  const { person } = member;
  const standing = STANDING_TEXT[member.standing];
  return (
    <section className="sheet stack" aria-label={person.isMe ? person.name : t(TITLE_TEXT[member.title])}>
      <div className="person-head">
        <PersonBadge picture={person.picture} size="big" />
        <div className="grow">
          {/* The title of the screen says another's name; one's own stands here. */}
          {person.isMe && (
            <p className="person-head__name">
              <bdi>{person.name}</bdi>
            </p>
          )}
          <p className={person.isMe ? 'soft' : 'word'}>{t(TITLE_TEXT[member.title])}</p>
          {standing && <p className="soft">{t(standing)}</p>}
        </div>
      </div>
      {member.paused && (
        <p className="line">
          <Pictogram name="rest" tint="compliment" />
          <span>{t('members-pauses-long')}</span>
        </p>
      )}
      {!person.isMe && member.help.length > 0 && (
        <>
          <h2 className="section-heading">{t('members-can-help', { name: nameOf(t, person) })}</h2>
          <ul className="topics">
            {member.help.map((topic) => (
              <li key={topic} className="topics__topic">
                <Pictogram name="offer" size="small" tint="offer" />
                <span dir="auto">{topic}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The way to what they share with whoever looks, where they do. */
function SharedByThem({ owner }: { owner: string }) {
  const t = useText();
  const shared = useView({ view: 'shared_with_me' })?.shared.find((each) => each.owner.id === owner);
  if (!shared) return null;
  const introduction = shared.parts.every(({ part }) => part === 'introduction');
  return (
    <section className="sheet stack">
      <ButtonLink to={sharedPath(owner)} pictogram="dossier">
        {t(introduction ? 'sight-shared-with-me' : 'sight-shared-more', { name: nameOf(t, shared.owner) })}
      </ButtonLink>
    </section>
  );
}

function MoveOn({ space }: { space: SpaceId }) {
  const t = useText();
  return (
    <section className="sheet stack">
      <h2 className="section-heading">{t('members-moving-on')}</h2>
      <p>{t('members-moving-on-what')}</p>
      <ButtonLink to={movingOnPath(space)} pictogram="work">
        {t('members-moving-on-begin')}
      </ButtonLink>
    </section>
  );
}
