import type { MeetingId } from '../../core/types/MeetingId';
import type { SpaceId } from '../../core/types/SpaceId';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { useText } from '../../ui/text/useText';

/** One has no seat at this table: nobody noted that one is here. One word of oneself gives it. */
export function NoSeat({ space, meeting }: { space: SpaceId; meeting: MeetingId }) {
  const t = useText();
  const core = useCore();
  const { fault, busy, attempt } = useFault();

  function onHere() {
    void attempt(async () => {
      await core.run(space, { type: 'correct_presence', meeting, state: 'here', at: core.now() });
    });
  }

  return (
    <section className="closing__table closing__table--done" aria-live="polite">
      <p className="closing__done">{t('closing-was-here')}</p>
      <p className="soft">{t('closing-was-here-hint')}</p>
      <Button pictogram="check" disabled={busy} onClick={onHere}>
        {t('closing-i-was-here')}
      </Button>
      {fault && <FaultLine>{fault}</FaultLine>}
    </section>
  );
}
