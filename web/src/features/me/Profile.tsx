import { useState, type FormEvent } from 'react';
import type { PersonView } from '../../core/types/PersonView';
import type { SpaceId } from '../../core/types/SpaceId';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { useView } from '../../ui/core-access/useView';
import { FaultLine } from '../../ui/FaultLine';
import { Field } from '../../ui/Field';
import { Status } from '../../ui/Status';
import { useText } from '../../ui/text/useText';
import { PictureChoice } from '../join/PictureChoice';

/** Name and picture, the same in every group. One's real name is not needed. */
export function Profile({ space }: { space: SpaceId | null }) {
  const session = useView({ view: 'session' });
  if (session?.state !== 'signed_in') return null;
  return <ProfileForm key={session.me.id} me={session.me} space={space} />;
}

function ProfileForm({ me, space }: { me: PersonView; space: SpaceId | null }) {
  const t = useText();
  const core = useCore();
  const { fault, busy, attempt } = useFault();
  const [name, setName] = useState(me.name);
  const [picture, setPicture] = useState(me.picture);
  const [kept, setKept] = useState(false);
  const changed = name.trim() !== me.name || picture !== me.picture;

  function onKeep(event: FormEvent) {
    event.preventDefault();
    if (space === null) return;
    void attempt(async () => {
      if (changed) await core.act(space, { type: 'set_profile', name: name.trim(), picture });
      setKept(true);
    });
  }

  return (
    <form className="stack" onSubmit={onKeep}>
      <section className="sheet stack stack--wide">
        <Field
          label={t('me-name')}
          hint={t('me-name-hint')}
          required
          maxLength={40}
          value={name}
          onChange={(event) => {
            setName(event.target.value);
            setKept(false);
          }}
        />
        <PictureChoice
          chosen={picture}
          onChoose={(next) => {
            setPicture(next);
            setKept(false);
          }}
        />
      </section>
      {fault && <FaultLine>{fault}</FaultLine>}
      {kept && <Status kind="stored" text="me-profile-kept" />}
      {space === null ? (
        <p className="hint">{t('me-profile-needs-group')}</p>
      ) : (
        <Button type="submit" look="main" block disabled={busy}>
          {t('me-keep')}
        </Button>
      )}
    </form>
  );
}
