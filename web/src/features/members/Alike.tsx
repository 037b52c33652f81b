import type { Act } from '../../core/types/Act';
import type { AlikeView } from '../../core/types/AlikeView';
import type { PersonView } from '../../core/types/PersonView';
import type { SpaceId } from '../../core/types/SpaceId';
import { Button } from '../../ui/Button';
import { Confirm } from '../../ui/Confirm';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { PersonBadge } from '../../ui/PersonBadge';
import { useText } from '../../ui/text/useText';
import { useMoment } from '../../ui/time/useMoment';

/** Two who were added without a connection and are called the same. A person says whether they are one; never the machine. */
export function Alike({ space, alike }: { space: SpaceId; alike: AlikeView }) {
  const t = useText();
  const core = useCore();
  const { fault, busy, attempt } = useFault();
  const { person, other } = alike;
  const { name } = person;

  function say(act: Act) {
    void attempt(async () => {
      await core.act(space, act);
    });
  }

  return (
    <section className="sheet stack" aria-label={t('members-alike', { name })}>
      <p className="word">{t('members-alike', { name })}</p>
      <p>{t('members-alike-what', { name })}</p>
      <Added person={person} at={alike.personAt} />
      <Added person={other} at={alike.otherAt} />
      <div className="row">
        <Confirm
          word={t('members-alike-same')}
          pictogram="me"
          question={t('members-alike-same-ask', { name })}
          yes={t('members-yes-do')}
          no={t('members-no-keep')}
          onYes={() => say({ type: 'join_walk_ins', alias: other.id, person: person.id })}
        />
        <Button
          pictogram="people"
          disabled={busy}
          onClick={() => say({ type: 'keep_apart', one: person.id, other: other.id })}
        >
          {t('members-alike-two')}
        </Button>
      </div>
      {fault && <FaultLine>{fault}</FaultLine>}
    </section>
  );
}

function Added({ person, at }: { person: PersonView; at: number }) {
  const t = useText();
  const when = useMoment(at);
  return (
    <div className="person-line">
      <PersonBadge picture={person.picture} />
      <div className="grow">
        <p>
          <bdi>{person.name}</bdi>
        </p>
        <p className="soft">{t('members-alike-when', { when })}</p>
      </div>
    </div>
  );
}
