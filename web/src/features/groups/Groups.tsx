import { Link } from 'wouter';
import type { SpaceId } from '../../core/types/SpaceId';
import type { GroupCard } from '../../core/types/GroupCard';
import type { GroupsView } from '../../core/types/GroupsView';
import { ButtonLink } from '../../ui/Button';
import { useView } from '../../ui/core-access/useView';
import { Empty } from '../../ui/Empty';
import { PersonBadge } from '../../ui/PersonBadge';
import { Pictogram } from '../../ui/Pictogram';
import { Places } from '../../ui/places/Places';
import { Waiting } from '../../ui/places/Waiting';
import { useText } from '../../ui/text/useText';
import { useMoment } from '../../ui/time/useMoment';
import { useCivil } from '../meetings/useCivil';
import './Groups.css';

/** "Mijn groepen": one sheet, a line for each group. */
export default function Groups() {
  const t = useText();
  const groups = useView({ view: 'groups' });
  return (
    <Places
      space={null}
      current="groups"
      title={t('groups-title')}
      list={groups ? <GroupList view={groups} /> : <Waiting />}
    />
  );
}

function GroupList({ view }: { view: GroupsView }) {
  const t = useText();
  const { groups } = view;
  const mayMake = view.makesGroupsIn.length > 0;
  const open = groups.filter(({ archivedAt }) => archivedAt === null);
  const stopped = groups.filter(({ archivedAt }) => archivedAt !== null);
  if (groups.length === 0) {
    return (
      <Empty sentence={t('groups-empty')}>
        <ButtonLink look="main" to="/join" pictogram="key">
          {t('start-with-code')}
        </ButtonLink>
        {mayMake && <MakeGroup />}
      </Empty>
    );
  }
  return (
    <>
      <ul className="group-list">
        {open.map((group) => (
          <GroupLine key={group.space} group={group} />
        ))}
      </ul>
      <ButtonLink to="/join" pictogram="key">
        {t('groups-join')}
      </ButtonLink>
      {mayMake && <MakeGroup />}
      {stopped.length > 0 && (
        <section className="stack" aria-labelledby="stopped-groups">
          <h2 className="section-heading" id="stopped-groups">
            {t('groups-stopped')}
          </h2>
          <ul className="group-list">
            {stopped.map((group) => (
              <GroupLine key={group.space} group={group} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** To making a group, for whose work that is. */
function MakeGroup() {
  const t = useText();
  return (
    <ButtonLink to="/groups/new" pictogram="add">
      {t('new-group-title')}
    </ButtonLink>
  );
}

function GroupLine({ group }: { group: GroupCard }) {
  const t = useText();
  return (
    <li className="sheet group-card">
      <Link href={`/g/${group.space}`} className="group-card__link">
        <span className="group-card__head">
          <Pictogram name={group.standing === 'knocking' ? 'door' : 'group'} tint="story" />
          <span className="grow">
            <bdi className="group-card__name">{group.name}</bdi>
            <span className="soft small">{group.organisation}</span>
          </span>
          <Pictogram name="forward" size="small" />
        </span>
        {group.standing === 'knocking' && <span className="small">{t('groups-knocking')}</span>}
        {group.standing === 'guest' && <span className="small">{t('groups-guest')}</span>}
        {group.standing === 'left' && <span className="small">{t('groups-left')}</span>}
        {group.archivedAt !== null && <span className="small">{t('groups-stopped-line')}</span>}
        {isIn(group) && group.archivedAt === null && <Inside space={group.space} />}
        {group.newestAt !== null && readsLog(group) && <Newest at={group.newestAt} />}
      </Link>
    </li>
  );
}

const readsLog = ({ standing }: GroupCard) => standing !== 'knocking' && standing !== 'guest';

const isIn = ({ standing }: GroupCard) => standing !== 'knocking' && standing !== 'left';

/** So many of the others as fit on the line; who they are stands in the group. */
const SEATS = 6;

/** The people of a group by their pictures, and when they meet next. */
function Inside({ space }: { space: SpaceId }) {
  const t = useText();
  const words = useCivil();
  const people = useView({ view: 'members', space })?.members ?? [];
  const next = useView({ view: 'meetings', space })?.coming.find((card) => !card.cancelled);
  return (
    <>
      <span className="group-card__seats" aria-hidden="true">
        {people
          .filter(({ person }) => !person.isMe)
          .slice(0, SEATS)
          .map(({ person }) => (
            <PersonBadge key={person.id} picture={person.picture} size="small" />
          ))}
      </span>
      {next && (
        <span className="group-card__next">
          <Pictogram name="meeting" size="small" tint="agreement" />
          <span>
            {next.today ? t('meetings-today') : words.day(next.starts)}, {words.time(next.starts)}
          </span>
        </span>
      )}
    </>
  );
}

function Newest({ at }: { at: number }) {
  const t = useText();
  const when = useMoment(at);
  return <span className="soft small">{t('groups-newest', { when })}</span>;
}
