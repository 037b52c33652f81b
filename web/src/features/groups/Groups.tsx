import { Link } from 'wouter';
import type { GroupCard } from '../../core/types/GroupCard';
import { ButtonLink } from '../../ui/Button';
import { useView } from '../../ui/core-access/useView';
import { Empty } from '../../ui/Empty';
import { Pictogram } from '../../ui/Pictogram';
import { Places } from '../../ui/places/Places';
import { Waiting } from '../../ui/places/Waiting';
import { useText } from '../../ui/text/useText';
import { useMoment } from '../../ui/time/useMoment';
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
      list={groups ? <GroupList groups={groups.groups} /> : <Waiting />}
    />
  );
}

function GroupList({ groups }: { groups: readonly GroupCard[] }) {
  const t = useText();
  if (groups.length === 0) {
    return (
      <Empty sentence={t('groups-empty')}>
        <ButtonLink look="main" to="/join" pictogram="key">
          {t('start-with-code')}
        </ButtonLink>
      </Empty>
    );
  }
  return (
    <>
      <ul className="sheet group-list">
        {groups.map((group) => (
          <GroupLine key={group.space} group={group} />
        ))}
      </ul>
      <ButtonLink to="/join" pictogram="key">
        {t('groups-join')}
      </ButtonLink>
    </>
  );
}

function GroupLine({ group }: { group: GroupCard }) {
  const t = useText();
  return (
    <li>
      <Link href={`/g/${group.space}`} className="group-line">
        <Pictogram name={group.standing === 'knocking' ? 'door' : 'group'} tint="story" />
        <span className="grow">
          <bdi className="group-line__name">{group.name}</bdi>
          <span className="soft small">{group.organisation}</span>
          {group.standing === 'knocking' && <span className="small">{t('groups-knocking')}</span>}
          {group.standing === 'left' && <span className="small">{t('groups-left')}</span>}
          {group.newestAt !== null && group.standing !== 'knocking' && <Newest at={group.newestAt} />}
        </span>
        <Pictogram name="forward" size="small" />
      </Link>
    </li>
  );
}

function Newest({ at }: { at: number }) {
  return <span className="soft small">{useMoment(at)}</span>;
}
