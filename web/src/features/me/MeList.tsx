import type { PersonView } from '../../core/types/PersonView';
import type { SpaceId } from '../../core/types/SpaceId';
import { useView } from '../../ui/core-access/useView';
import { CloseUp } from '../../ui/places/CloseUp';
import { PersonBadge } from '../../ui/PersonBadge';
import { Pictogram } from '../../ui/Pictogram';
import { useDesktop } from '../../ui/places/useDesktop';
import { Row, Rows } from '../../ui/Row';
import { useText } from '../../ui/text/useText';
import { personPath } from '../members/paths';
import type { Part } from './Me';

interface MeListProps {
  me: PersonView;
  /** The group one was in last. */
  space: SpaceId | null;
  shown: Part | null;
}

/** The places of oneself, each a line with its pictogram and word. */
export function MeList({ me, space, shown }: MeListProps) {
  const t = useText();
  const desktop = useDesktop();
  const waiting = useView({ view: 'waiting' });
  const groups = useView({ view: 'groups' });
  const group = groups?.groups.find((each) => each.space === space);
  const refused = (waiting?.refused.length ?? 0) > 0;
  const sent = waiting?.sending === 'all_sent';
  return (
    <>
      {!desktop && <CloseUp />}
      <Rows label={t('me-title')}>
        <Row
          to="/me/profile"
          current={shown === 'profile'}
          start={<PersonBadge picture={me.picture} />}
          title={<bdi>{me.name}</bdi>}
        >
          <span className="soft small">{t('me-profile')}</span>
        </Row>
        {space !== null && group?.standing !== 'knocking' && group?.standing !== 'left' && (
          <Row
            to={personPath(space, me.id)}
            start={<Pictogram name="rest" tint="compliment" />}
            title={t('me-in-group')}
          >
            <span className="soft small">{t('me-in-group-what')}</span>
          </Row>
        )}
      </Rows>
      <Rows label={t('me-kept')}>
        <Row to="/groups" start={<Pictogram name="group" tint="story" />} title={t('me-groups')} />
        <Row to="/search" start={<Pictogram name="search" tint="question" />} title={t('me-search')} />
        <Row
          to="/waiting"
          start={<Pictogram name={refused ? 'refused' : sent ? 'shared' : 'stored'} tint="agreement" />}
          title={t('me-waiting')}
        >
          <span className="soft small">
            {t(refused ? 'sending-refused' : sent ? 'sending-all-sent' : 'sending-stored')}
          </span>
        </Row>
      </Rows>
      <Rows label={t('me-set')}>
        <Row
          to="/me/looks"
          current={shown === 'looks'}
          start={<Pictogram name="letters" tint="note" />}
          title={t('me-looks')}
        />
        <Row
          to="/me/lock"
          current={shown === 'lock'}
          start={<Pictogram name="lock" tint="note" />}
          title={t('me-lock')}
        />
        <Row
          to="/me/storage"
          current={shown === 'storage'}
          start={<Pictogram name="device" tint="note" />}
          title={t('me-storage')}
        />
        <Row
          to="/me/devices"
          current={shown === 'devices'}
          start={<Pictogram name="key" tint="note" />}
          title={t('me-devices')}
        />
        <Row
          to="/me/add-device"
          current={shown === 'add-device'}
          start={<Pictogram name="scan" tint="note" />}
          title={t('me-add-device')}
        />
        <Row
          to="/me/passkeys"
          current={shown === 'passkeys'}
          start={<Pictogram name="lock" tint="note" />}
          title={t('me-passkeys')}
        />
        <Row
          to="/me/about"
          current={shown === 'about'}
          start={<Pictogram name="help" tint="note" />}
          title={t('me-about')}
        />
        <Row
          to="/me/sign-out"
          current={shown === 'sign-out'}
          start={<Pictogram name="leave" tint="note" />}
          title={t('me-sign-out')}
        />
      </Rows>
    </>
  );
}
