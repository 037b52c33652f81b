import type { GroupView } from '../../core/types/GroupView';
import type { SpaceId } from '../../core/types/SpaceId';
import { ButtonLink } from '../../ui/Button';
import { useView } from '../../ui/core-access/useView';
import { Empty } from '../../ui/Empty';
import { Waiting } from '../../ui/places/Waiting';
import { useText } from '../../ui/text/useText';
import { HouseRules } from './HouseRules';
import { aboutPath, runPath } from './paths';
import { WhoLeads } from './WhoLeads';

/** The group's card and its house rules, in the stewards' words; who leads it, and whether it goes on. */
export function About({ space }: { space: SpaceId }) {
  const t = useText();
  const group = useView({ view: 'group', space });
  if (!group) return <Waiting />;
  const open = group.archived === null;
  return (
    <>
      <Card space={space} group={group} />
      <WhoLeads group={group} />
      {group.iAmSteward && open && !isBare(group) && (
        <ButtonLink to={`${aboutPath(space)}/change`} pictogram="note">
          {t('members-about-change')}
        </ButtonLink>
      )}
      {group.iAmSteward && (
        <ButtonLink to={runPath(space)} pictogram="group">
          {t('group-run')}
        </ButtonLink>
      )}
    </>
  );
}

const isBare = ({ about, rules }: GroupView) => about.trim() === '' && rules.rules.length === 0;

function Card({ space, group }: { space: SpaceId; group: GroupView }) {
  const t = useText();
  if (isBare(group)) {
    return (
      <Empty sentence={t('members-about-empty')} hint={t('members-about-empty-hint')}>
        {group.iAmSteward && group.archived === null && (
          <ButtonLink look="main" to={`${aboutPath(space)}/change`} pictogram="note">
            {t('members-about-tell')}
          </ButtonLink>
        )}
      </Empty>
    );
  }
  return (
    <>
      {group.about.trim() !== '' && (
        <section className="sheet stack">
          <p className="own-words" dir="auto">
            {group.about}
          </p>
        </section>
      )}
      <HouseRules space={space} group={group} />
    </>
  );
}
