import { useLocation } from 'wouter';
import type { SpaceId } from '../../core/types/SpaceId';
import { Confirm } from '../../ui/Confirm';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { useText } from '../../ui/text/useText';

/** Leaving the group oneself. It is always allowed, and asks once. */
export function LeaveGroup({ space, guest }: { space: SpaceId; guest: boolean }) {
  const t = useText();
  const core = useCore();
  const [, go] = useLocation();
  const { fault, attempt } = useFault();

  async function onLeave() {
    const well = await attempt(async () => {
      await core.act(space, { type: 'leave' });
    });
    if (well) go('/groups');
  }

  return (
    <section className="sheet stack">
      <Confirm
        word={t('members-leave')}
        pictogram="leave"
        question={t(guest ? 'members-leave-ask-guest' : 'members-leave-ask')}
        yes={t('members-leave-yes')}
        no={t('members-leave-no')}
        onYes={() => void onLeave()}
      />
      {fault && <FaultLine>{fault}</FaultLine>}
    </section>
  );
}
