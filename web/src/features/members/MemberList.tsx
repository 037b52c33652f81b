import type { AddedView } from '../../core/types/AddedView';
import type { MembersView } from '../../core/types/MembersView';
import type { MemberView } from '../../core/types/MemberView';
import type { SpaceId } from '../../core/types/SpaceId';
import { ButtonLink } from '../../ui/Button';
import { useView } from '../../ui/core-access/useView';
import { PersonBadge } from '../../ui/PersonBadge';
import { Pictogram } from '../../ui/Pictogram';
import { Row, Rows } from '../../ui/Row';
import { useText } from '../../ui/text/useText';
import { Alike } from './Alike';
import { AtTheDoor } from './AtTheDoor';
import { aboutPath, invitePath, personPath, walkInPath } from './paths';
import { STANDING_TEXT, TITLE_TEXT } from './words';
import { nameOf } from '../../ui/people/names';

interface MemberListProps {
  space: SpaceId;
  view: MembersView;
  /** What is open beside the list. */
  shown: string | null;
}

/** Who knocks, whom one might ask how it goes, and everyone with what they can help with. */
export function MemberList({ space, view, shown }: MemberListProps) {
  const t = useText();
  const open = useView({ view: 'group', space })?.archived === null;
  return (
    <>
      <AtTheDoor
        space={space}
        knocking={view.knocking}
        inside={view.members.map(({ person }) => person)}
        steward={view.iAmSteward}
      />
      {view.alike.map((alike) => (
        <Alike key={`${alike.person.id} ${alike.other.id}`} space={space} alike={alike} />
      ))}
      {view.members
        .filter((member) => member.askHowItGoes)
        .map((member) => (
          <AskHowItGoes key={member.person.id} space={space} member={member} />
        ))}
      <Rows label={t('members-group')}>
        <Row
          to={aboutPath(space)}
          current={shown === 'about'}
          start={<Pictogram name="group" tint="story" />}
          title={t('members-about')}
        />
        {view.iAmSteward && open && (
          <Row
            to={invitePath(space)}
            current={shown === 'invite'}
            start={<Pictogram name="key" tint="offer" />}
            title={t('members-invite')}
          />
        )}
        {view.iAmSteward && open && (
          <Row
            to={walkInPath(space)}
            current={shown === 'walk-in'}
            start={<Pictogram name="offline" tint="agreement" />}
            title={t('members-walk-in')}
          />
        )}
      </Rows>
      {view.added.length > 0 && <Added added={view.added} />}
      <Rows label={t('members-title')}>
        {view.members.map((member) => (
          <MemberRow
            key={member.person.id}
            space={space}
            member={member}
            current={shown === member.person.id}
          />
        ))}
      </Rows>
    </>
  );
}

/** Whom one added here, until the server knows of them. */
function Added({ added }: { added: readonly AddedView[] }) {
  const t = useText();
  // Said once more after the tablet was ended in between, it is said of the same person.
  const once = added.filter((each, place) => added.findIndex(({ id }) => id === each.id) === place);
  return (
    <section className="sheet stack" aria-label={t('members-added')}>
      {once.map(({ id, name, picture }) => (
        <div key={id} className="person-line">
          <PersonBadge picture={picture} />
          <div className="grow">
            <p>
              <bdi>{name}</bdi>
            </p>
            <p className="soft">{t('members-added-waits')}</p>
          </div>
        </div>
      ))}
    </section>
  );
}

function MemberRow({ space, member, current }: { space: SpaceId; member: MemberView; current: boolean }) {
  const t = useText();
  const { person } = member;
  const standing = STANDING_TEXT[member.standing];
  // Most are here for themselves; a word for it behind every name would be a label.
  const title = member.title === 'participant' ? null : TITLE_TEXT[member.title];
  const said = [title, standing].filter((text) => text !== null).map((text) => t(text));
  return (
    <Row
      to={personPath(space, person.id)}
      current={current}
      start={<PersonBadge picture={person.picture} />}
      title={<bdi>{person.isMe ? t('members-you', { name: person.name }) : person.name || t('someone')}</bdi>}
    >
      {said.length > 0 && <span className="soft small">{said.join(' · ')}</span>}
      {member.paused && (
        <span className="member-line">
          <Pictogram name="rest" size="small" tint="compliment" />
          <span>{t('members-pauses')}</span>
        </span>
      )}
      {member.help.length > 0 && (
        <span className="member-line">
          <Pictogram name="offer" size="small" tint="offer" />
          <bdi>{member.help.join(', ')}</bdi>
        </span>
      )}
    </Row>
  );
}

function AskHowItGoes({ space, member }: { space: SpaceId; member: MemberView }) {
  const t = useText();
  const name = nameOf(t, member.person);
  return (
    <section className="sheet stack" aria-label={t('members-ask', { name })}>
      <div className="person-line">
        <PersonBadge picture={member.person.picture} />
        <div className="grow">
          <p className="word">{t('members-ask', { name })}</p>
          <p className="soft">{t('members-ask-hint', { name })}</p>
        </div>
      </div>
      <ButtonLink to={`/g/${space}/write/type`} pictogram="talk">
        {t('members-ask-write')}
      </ButtonLink>
    </section>
  );
}
