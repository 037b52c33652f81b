import { useRef, useState, type FormEvent } from 'react';
import type { Picture } from '../../core/types/Picture';
import type { SpaceId } from '../../core/types/SpaceId';
import { Button, ButtonLink } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useGate } from '../../ui/core-access/useGate';
import { useFault } from '../../ui/core-access/useFault';
import { useView } from '../../ui/core-access/useView';
import { Field } from '../../ui/Field';
import { FaultLine } from '../../ui/FaultLine';
import { PersonBadge } from '../../ui/PersonBadge';
import { PICTURES } from '../../ui/pictures';
import { useText } from '../../ui/text/useText';
import { TwicePin } from '../gate/TwicePin';
import { PictureChoice } from '../join/PictureChoice';

/** Who is added: the steward and the newcomer choose it together. */
interface Newcomer {
  name: string;
  picture: Picture;
}

/** Adds someone on a tablet of a group, also without a connection: a name and a picture, then a PIN of their own. */
export function WalkIn({ space }: { space: SpaceId }) {
  const t = useText();
  const core = useCore();
  const gate = useGate();
  const group = useView({ view: 'groups' })?.groups.find((each) => each.space === space);
  const { fault, busy, attempt } = useFault();
  const [newcomer, setNewcomer] = useState<Newcomer | null>(null);
  const [done, setDone] = useState(false);
  if (gate?.state !== 'open' || !group) return null;
  if (!gate.shared) {
    return (
      <section className="sheet stack">
        <p>{t('members-walk-in-tablet')}</p>
        <ButtonLink to="/me/lock" pictogram="people">
          {t('me-lock')}
        </ButtonLink>
      </section>
    );
  }
  if (!newcomer) return <WhoIsIt onWho={setNewcomer} />;
  const { name, picture } = newcomer;
  if (done) {
    return (
      <section className="sheet stack stack--wide" role="status">
        <div className="person-line">
          <PersonBadge picture={picture} size="big" />
          <p className="word grow">{t('members-walk-in-done', { name })}</p>
        </div>
        <p>{t('members-walk-in-hand', { name })}</p>
        {fault && <FaultLine>{fault}</FaultLine>}
        <Button look="main" pictogram="lock" onClick={() => void attempt(() => core.vault.lock())}>
          {t('members-walk-in-close')}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            setDone(false);
            setNewcomer(null);
          }}
        >
          {t('members-walk-in-another')}
        </Button>
      </section>
    );
  }

  async function onPin(pin: string): Promise<boolean> {
    if (!group) return false;
    const { kind, organisation } = group;
    const first = { space, kind, name: group.name, organisation };
    const well = await attempt(() => core.walkIn(first, name, picture, pin));
    if (well) setDone(true);
    return well;
  }

  return (
    <section className="sheet stack stack--wide">
      <div className="person-line">
        <PersonBadge picture={picture} size="big" />
        <p className="word grow">{t('members-walk-in-pin', { name })}</p>
      </div>
      <TwicePin fault={fault} busy={busy} onPin={onPin} />
      <Button look="quiet" disabled={busy} onClick={() => setNewcomer(null)}>
        {t('members-never-mind')}
      </Button>
    </section>
  );
}

function WhoIsIt({ onWho }: { onWho(newcomer: Newcomer): void }) {
  const t = useText();
  const [name, setName] = useState('');
  const [picture, setPicture] = useState<Picture>(PICTURES[0] ?? 'bird');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  function onNext(event: FormEvent) {
    event.preventDefault();
    const called = name.trim();
    setMissing(called === '');
    if (called === '') field.current?.focus();
    else onWho({ name: called, picture });
  }

  return (
    <form className="sheet stack stack--wide" onSubmit={onNext}>
      <p>{t('members-walk-in-what')}</p>
      <Field
        ref={field}
        label={t('members-walk-in-name')}
        hint={t('join-name-hint')}
        maxLength={40}
        value={name}
        fault={missing ? t('join-name-missing') : null}
        onChange={(event) => setName(event.target.value)}
      />
      <PictureChoice chosen={picture} onChoose={setPicture} />
      <Button type="submit" look="main" pictogramAfter="forward">
        {t('gate-pin-next')}
      </Button>
    </form>
  );
}
