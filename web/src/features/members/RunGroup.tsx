import { useState, type FormEvent } from 'react';
import type { Act } from '../../core/types/Act';
import type { GroupView } from '../../core/types/GroupView';
import type { Led } from '../../core/types/Led';
import type { SpaceId } from '../../core/types/SpaceId';
import { Button } from '../../ui/Button';
import { Confirm } from '../../ui/Confirm';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { useView } from '../../ui/core-access/useView';
import { FaultLine } from '../../ui/FaultLine';
import { Field } from '../../ui/Field';
import { Waiting } from '../../ui/places/Waiting';
import { Status } from '../../ui/Status';
import { useText } from '../../ui/text/useText';
import { Said } from './WhoLeads';

interface RunProps {
  space: SpaceId;
  group: GroupView;
}

/** What a steward says of the group: how it is called, who leads it, whether it goes on. The group sees who said so. */
export function RunGroup({ space }: { space: SpaceId }) {
  const t = useText();
  const group = useView({ view: 'group', space });
  if (!group) return <Waiting />;
  if (!group.iAmSteward) return <p className="sheet">{t('members-not-here')}</p>;
  if (group.archived) return <Stopped space={space} group={group} />;
  return (
    <>
      <Rename key={group.name} space={space} group={group} />
      <WhoLeadsIt key={group.led} space={space} group={group} />
      <Stop space={space} />
    </>
  );
}

/** Says something of the group; until the server heard it, it is on this device. */
function useSays(space: SpaceId) {
  const core = useCore();
  const { fault, busy, attempt } = useFault();
  const [said, setSaid] = useState(false);
  async function says(act: Act) {
    const well = await attempt(async () => {
      await core.act(space, act);
    });
    setSaid(well);
  }
  return { fault, busy, said, says };
}

function Rename({ space, group }: RunProps) {
  const t = useText();
  const { fault, busy, said, says } = useSays(space);
  const [name, setName] = useState(group.name);

  function onKeep(event: FormEvent) {
    event.preventDefault();
    if (name.trim() !== group.name) void says({ type: 'rename', name });
  }

  return (
    <form className="sheet stack" onSubmit={onKeep}>
      <h2 className="section-heading">{t('group-rename')}</h2>
      <Field
        label={t('new-group-name')}
        required
        maxLength={60}
        value={name}
        fault={fault}
        onChange={(event) => setName(event.target.value)}
      />
      <Said changed={group.renamed} text="group-renamed-by" />
      {said && <Status kind="stored" text="group-said" />}
      <Button type="submit" disabled={busy}>
        {t('group-rename-keep')}
      </Button>
    </form>
  );
}

function WhoLeadsIt({ space, group }: RunProps) {
  const t = useText();
  const { fault, said, says } = useSays(space);
  const other: Led = group.led === 'members' ? 'workers' : 'members';
  return (
    <section className="sheet stack" aria-labelledby="led">
      <h2 className="section-heading" id="led">
        {t('group-led-who')}
      </h2>
      <p>{t(`group-led-${group.led}`)}</p>
      <Said changed={group.ledChanged} text="group-led-by" />
      {said && <Status kind="stored" text="group-said" />}
      {fault && <FaultLine>{fault}</FaultLine>}
      <Confirm
        word={t(`group-led-change-${other}`)}
        pictogram={other === 'members' ? 'people' : 'work'}
        question={t(`group-led-change-${other}-ask`)}
        yes={t('members-yes-do')}
        no={t('members-no-keep')}
        onYes={() => void says({ type: 'set_led', led: other })}
      />
    </section>
  );
}

function Stop({ space }: { space: SpaceId }) {
  const t = useText();
  const { fault, said, says } = useSays(space);
  return (
    <section className="sheet stack" aria-labelledby="stop">
      <h2 className="section-heading" id="stop">
        {t('group-stop')}
      </h2>
      <p>{t('group-stop-what')}</p>
      {said && <Status kind="stored" text="group-said" />}
      {fault && <FaultLine>{fault}</FaultLine>}
      <Confirm
        word={t('group-stop')}
        pictogram="stop"
        question={t('group-stop-ask')}
        yes={t('group-stop-yes')}
        no={t('members-no-keep')}
        onYes={() => void says({ type: 'archive' })}
      />
    </section>
  );
}

function Stopped({ space, group }: RunProps) {
  const t = useText();
  const { fault, said, says } = useSays(space);
  return (
    <section className="sheet stack">
      <Said changed={group.archived} text="group-stopped-by" />
      <p>{t('group-stopped-what')}</p>
      {said && <Status kind="stored" text="group-said" />}
      {fault && <FaultLine>{fault}</FaultLine>}
      <Confirm
        word={t('group-reopen')}
        pictogram="door"
        question={t('group-reopen-ask')}
        yes={t('members-yes-do')}
        no={t('members-no-keep')}
        onYes={() => void says({ type: 'reopen' })}
      />
    </section>
  );
}
