import type { KnockView } from '../../core/types/KnockView';
import type { PersonView } from '../../core/types/PersonView';
import type { SpaceId } from '../../core/types/SpaceId';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { PersonBadge } from '../../ui/PersonBadge';
import { useText } from '../../ui/text/useText';
import { nameOf } from '../../ui/people/names';

/** Who knocks. Someone who is present opens the door; whoever leads the group also for a guest. */
export function AtTheDoor({ space, knocking, inside, steward }: AtTheDoorProps) {
  const everyone = [...inside, ...knocking.map(({ person }) => person)];
  return knocking.map((knock) => (
    <Knock
      key={knock.person.id}
      space={space}
      knock={knock}
      steward={steward}
      alike={everyone.some((other) => looksLike(other, knock.person))}
    />
  ));
}

interface AtTheDoorProps {
  space: SpaceId;
  knocking: readonly KnockView[];
  /** Who is in the group. */
  inside: readonly PersonView[];
  steward: boolean;
}

/** Whether two people would be taken for each other. */
function looksLike(one: PersonView, other: PersonView): boolean {
  const name = (person: PersonView) => person.name.toLocaleLowerCase();
  return one.id !== other.id && one.picture === other.picture && name(one) === name(other);
}

interface KnockProps {
  space: SpaceId;
  knock: KnockView;
  alike: boolean;
  steward: boolean;
}

function Knock({ space, knock, alike, steward }: KnockProps) {
  const t = useText();
  const core = useCore();
  const { fault, busy, attempt } = useFault();
  const { person } = knock;

  function answer(type: 'admit' | 'admit_guest' | 'turn_away') {
    void attempt(async () => {
      await core.act(space, { type, person: person.id });
    });
  }

  return (
    <section className="sheet stack" aria-label={t('members-knocks', { name: nameOf(t, person) })}>
      <div className="person-line">
        <PersonBadge picture={person.picture} />
        <div className="grow">
          <p className="word">{t('members-knocks', { name: nameOf(t, person) })}</p>
          <p className="soft">{t('members-knocks-hint')}</p>
          {alike && <p className="word">{t('members-knocks-alike', { name: nameOf(t, person) })}</p>}
        </div>
      </div>
      <div className="row">
        <Button look="main" pictogram="door" disabled={busy} onClick={() => answer('admit')}>
          {t('members-open')}
        </Button>
        <Button disabled={busy} onClick={() => answer('turn_away')}>
          {t('members-not-now')}
        </Button>
      </div>
      {steward && (
        <div className="stack stack--tight">
          <Button look="quiet" disabled={busy} onClick={() => answer('admit_guest')}>
            {t('members-open-guest')}
          </Button>
          <p className="hint">{t('members-open-guest-what')}</p>
        </div>
      )}
      {fault && <FaultLine>{fault}</FaultLine>}
    </section>
  );
}
