import { useState } from 'react';
import type { Outgoing, ProfileCard } from '../../core/vault';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { Pictogram } from '../../ui/Pictogram';
import { PersonBadge } from '../../ui/PersonBadge';
import { useText } from '../../ui/text/useText';
import { Door } from './Door';
import { Locked } from './Locked';
import { OutgoingLine } from './OutgoingLine';

/** The people of this tablet, by name and picture; each opens their own place with their own PIN. */
export function Pick({ people, outgoing }: { people: ProfileCard[]; outgoing: Outgoing | null }) {
  const t = useText();
  const { vault } = useCore();
  const { fault, busy, attempt } = useFault();
  const [chosen, setChosen] = useState<string | null>(null);

  const who = people.find(({ profile }) => profile === chosen);
  if (who) {
    const back = (
      <Button look="quiet" pictogram="back" onClick={() => setChosen(null)}>
        {t('back')}
      </Button>
    );
    const face = who.face ? { who: who.face } : {};
    return <Locked key={who.profile} profile={who.profile} wait={who.wait} {...face} back={back} />;
  }
  const close = (
    <Button pictogram="lock" onClick={() => void vault.lock()}>
      {t('gate-close')}
    </Button>
  );
  return (
    <Door title={t('gate-pick-title')} close={close}>
      <ul className="door__people">
        {people.map(({ profile, face, unsent }) => (
          <li key={profile}>
            <button type="button" className="door__person" onClick={() => setChosen(profile)}>
              {face ? <PersonBadge picture={face.picture} size="big" /> : <Pictogram name="me" size="huge" />}
              <bdi>{face ? face.name : t('someone')}</bdi>
              {unsent > 0 && <span className="small">{t('gate-pick-waiting', { count: unsent })}</span>}
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className="door__person"
            disabled={busy}
            onClick={() => void attempt(() => vault.addSomeone())}
          >
            <Pictogram name="add" size="huge" />
            {t('gate-pick-someone')}
          </button>
        </li>
      </ul>
      {fault && <FaultLine>{fault}</FaultLine>}
      <OutgoingLine outgoing={outgoing} />
    </Door>
  );
}
