import { useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import type { MembersView } from '../../core/types/MembersView';
import type { SpaceId } from '../../core/types/SpaceId';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { TextField } from '../../ui/Field';
import { useText } from '../../ui/text/useText';
import { agreeToOwnRules } from './own-rules';
import { aboutPath } from './paths';

/** A steward writes what the group is and how people are here with each other. */
export function ChangeAbout({ space, view }: { space: SpaceId; view: MembersView }) {
  const t = useText();
  const core = useCore();
  const [, go] = useLocation();
  const { fault, busy, attempt } = useFault();
  const [about, setAbout] = useState(view.about);
  const [houseRules, setHouseRules] = useState(view.houseRules);

  async function onKeep(event: FormEvent) {
    event.preventDefault();
    const well = await attempt(async () => {
      await core.run(space, { type: 'set_card', about, houseRules, at: core.now() });
      agreeToOwnRules(core, space, houseRules);
    });
    if (well) go(aboutPath(space));
  }

  return (
    <form className="stack" onSubmit={(event) => void onKeep(event)}>
      <section className="sheet stack stack--wide">
        <TextField
          label={t('members-about-field')}
          hint={t('members-about-hint')}
          maxLength={4000}
          value={about}
          onChange={(event) => setAbout(event.target.value)}
        />
        <TextField
          label={t('members-rules')}
          hint={t('members-rules-hint')}
          maxLength={4000}
          value={houseRules}
          onChange={(event) => setHouseRules(event.target.value)}
        />
      </section>
      {fault && <FaultLine>{fault}</FaultLine>}
      <Button type="submit" look="main" block disabled={busy}>
        {t('members-keep')}
      </Button>
    </form>
  );
}
