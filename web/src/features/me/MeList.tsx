import type { PersonView } from '../../core/types/PersonView';
import type { SpaceId } from '../../core/types/SpaceId';
import { useView } from '../../ui/core-access/useView';
import { CloseUp } from '../../ui/places/CloseUp';
import { PersonBadge } from '../../ui/PersonBadge';
import { Pictogram } from '../../ui/Pictogram';
import { useDesktop } from '../../ui/places/useDesktop';
import { Row, Rows } from '../../ui/Row';
import { useText } from '../../ui/text/useText';
import { CHECK_INS } from '../check-in/paths';
import { CONVERSATIONS } from '../conversation/paths';
import { SKILLS } from '../skills/paths';
import { personPath } from '../members/paths';
import type { Part } from './Me';
import { useKeepsInstruments } from './useKeepsInstruments';

interface MeListProps {
  me: PersonView;
  /** The group one was in last. */
  space: SpaceId | null;
  shown: Part | null;
}

/** What can be set, each with its pictogram. */
const SETTINGS = [
  ['looks', 'letters'],
  ['lock', 'lock'],
  ['storage', 'stored'],
  ['devices', 'device'],
  ['add-device', 'scan'],
  ['passkeys', 'key'],
  ['help', 'people'],
  ['about', 'help'],
  ['sign-out', 'leave'],
] as const;

/** The places of oneself, each a line with its pictogram and word. */
export function MeList({ me, space, shown }: MeListProps) {
  const t = useText();
  const keeps = useKeepsInstruments();
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
            {group?.standing !== 'guest' && <span className="soft small">{t('me-in-group-what')}</span>}
          </Row>
        )}
      </Rows>
      <Rows label={t('me-own')}>
        <Row to={CHECK_INS} start={<Pictogram name="talk" tint="compliment" />} title={t('check-in-title')}>
          <span className="soft small">{t('check-in-what')}</span>
        </Row>
        <Row to={SKILLS} start={<Pictogram name="learn" tint="small_step" />} title={t('skills-title')}>
          <span className="soft small">{t('skills-what')}</span>
        </Row>
        <Row
          to={CONVERSATIONS}
          start={<Pictogram name="agreement" tint="agreement" />}
          title={t('conversation-title')}
        >
          <span className="soft small">{t('conversation-what')}</span>
        </Row>
        <Row
          to="/me/introduction"
          current={shown === 'introduction' || shown === 'share'}
          start={<Pictogram name="me" tint="compliment" />}
          title={t('me-introduction')}
        />
        <Row
          to="/me/about-me"
          current={shown === 'about-me'}
          start={<Pictogram name="note" tint="agreement" />}
          title={t('me-about-me')}
        />
        <Row
          to="/me/shared"
          current={shown === 'shared'}
          start={<Pictogram name="look" tint="question" />}
          title={t('me-shared')}
        />
      </Rows>
      <Rows label={t('me-kept')}>
        {keeps && (
          <>
            <Row to="/instruments" start={<Pictogram name="note" tint="question" />} title={t('kept-title')}>
              <span className="soft small">{t('kept-me')}</span>
            </Row>
            <Row
              to="/arrangements"
              start={<Pictogram name="agreement" tint="agreement" />}
              title={t('arranged-title')}
            >
              <span className="soft small">{t('arranged-me')}</span>
            </Row>
          </>
        )}
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
        {SETTINGS.map(([part, pictogram]) => (
          <Row
            key={part}
            to={`/me/${part}`}
            current={shown === part}
            start={<Pictogram name={pictogram} tint="note" />}
            title={t(`me-${part}`)}
          />
        ))}
      </Rows>
    </>
  );
}
