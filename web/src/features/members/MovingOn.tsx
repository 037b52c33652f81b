import { useState } from 'react';
import { useLocation } from 'wouter';
import type { MembersView } from '../../core/types/MembersView';
import type { PersonId } from '../../core/types/PersonId';
import type { SpaceId } from '../../core/types/SpaceId';
import { Button } from '../../ui/Button';
import { RadioGroup, Tick } from '../../ui/Choice';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { PersonBadge } from '../../ui/PersonBadge';
import { Pictogram } from '../../ui/Pictogram';
import { useText } from '../../ui/text/useText';
import { membersPath } from './paths';

const NOBODY = 'nobody';

/** "Ik heb werk, ik ga verder": one stays as an alumnus, and chooses who asks how it goes. */
export function MovingOn({ space, view }: { space: SpaceId; view: MembersView }) {
  const t = useText();
  const core = useCore();
  const [, go] = useLocation();
  const { fault, busy, attempt } = useFault();
  const [companion, setCompanion] = useState<PersonId | typeof NOBODY | null>(null);
  const people = view.members.filter((member) => !member.person.isMe && member.standing !== 'alumnus');

  async function onGo() {
    const chosen = companion === NOBODY ? null : companion;
    const well = await attempt(async () => {
      await core.act(space, { type: 'become_alumnus', companion: chosen });
    });
    if (well) go(membersPath(space));
  }

  return (
    <>
      <section className="sheet stack">
        <p className="own-words">{t('members-moving-on-nice')}</p>
        <p>{t('members-moving-on-stay')}</p>
      </section>
      <section className="sheet stack stack--wide">
        <h2 className="section-heading">{t('members-companion')}</h2>
        <p className="soft">{t('members-companion-when')}</p>
        <RadioGroup
          label={t('members-companion')}
          className="companions"
          values={[NOBODY, ...people.map((member) => member.person.id)]}
          chosen={companion}
          onChoose={setCompanion}
        >
          {(radio) => (
            <>
              <button className="choice companions__one companions__one--nobody" {...radio(NOBODY)}>
                <Pictogram name="rest" size="large" tint="note" />
                {t('members-companion-nobody')}
                {companion === NOBODY && <Tick />}
              </button>
              {people.map(({ person }) => (
                <button key={person.id} className="choice companions__one" {...radio(person.id)}>
                  <PersonBadge picture={person.picture} />
                  <bdi>{person.name || t('someone')}</bdi>
                  {companion === person.id && <Tick />}
                </button>
              ))}
            </>
          )}
        </RadioGroup>
      </section>
      {fault && <FaultLine>{fault}</FaultLine>}
      {companion === null ? (
        <p className="hint">{t('members-companion-choose')}</p>
      ) : (
        <Button look="main" block pictogram="work" disabled={busy} onClick={() => void onGo()}>
          {t('members-moving-on-go')}
        </Button>
      )}
    </>
  );
}
