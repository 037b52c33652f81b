import { useState } from 'react';
import type { RecoveryState } from '../../core/recovery';
import { Button } from '../../ui/Button';
import { Confirm } from '../../ui/Confirm';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { Fact } from '../../ui/Fact';
import { FaultLine } from '../../ui/FaultLine';
import { ScreenTitle } from '../../ui/places/ScreenTitle';
import { ListenToScreen } from '../../ui/speech/ListenToScreen';
import { isolated } from '../../ui/text/bundles';
import { useText } from '../../ui/text/useText';
import { useAhead } from '../../ui/time/useAhead';
import type { Recovery, Waits } from './useRecovery';

/** A new device that waits to be let in again, may come in now, or will not. Nothing of anybody else is on it. */
export default function RecoveryWaits({ waits, look }: { waits: Waits; look: Recovery['look'] }) {
  const t = useText();
  return (
    <div className="phone task">
      <div className="task__glass">
        <main className="phone__main phone__main--task">
          <div className="row">
            <div className="grow">
              <ScreenTitle>{t(TITLE[waits.state])}</ScreenTitle>
            </div>
            <ListenToScreen />
          </div>
          {waits.state === 'running' ? (
            <Running waits={waits} look={look} />
          ) : waits.state === 'unknown' ? (
            <Unknown look={look} />
          ) : (
            <Over state={waits.state} look={look} />
          )}
        </main>
      </div>
    </div>
  );
}

const TITLE: Record<Waits['state'], string> = {
  running: 'recovery-waits-title',
  unknown: 'recovery-waits-title',
  completed: 'recovery-completed-title',
  stopped: 'recovery-stopped-title',
  lapsed: 'recovery-lapsed-title',
};

function Running({
  waits,
  look,
}: {
  waits: Extract<RecoveryState, { state: 'running' }>;
  look: Recovery['look'];
}) {
  const t = useText();
  const core = useCore();
  const { fault, busy, attempt } = useFault();
  const [looked, setLooked] = useState(false);
  const moment = useAhead(waits.from);

  async function onLook() {
    setLooked(false);
    if (await attempt(look)) setLooked(true);
  }

  return (
    <>
      <section className="sheet stack">
        {waits.isOpen ? (
          <>
            <p className="word">{t('recovery-waits-open')}</p>
            <p>{t('recovery-waits-open-what')}</p>
          </>
        ) : (
          <>
            <Fact pictogram="hours">{t('recovery-waits-from', { moment })}</Fact>
            <p>{t('recovery-waits-what')}</p>
          </>
        )}
        <p className="soft">
          {t('recovery-waits-by', { by: isolated(waits.by), group: isolated(waits.group) })}
        </p>
        {looked && !waits.isOpen && <p role="status">{t('recovery-waits-not-yet')}</p>}
        {fault && <FaultLine>{fault}</FaultLine>}
      </section>
      {waits.isOpen ? (
        <Button
          look="main"
          block
          pictogramAfter="forward"
          disabled={busy}
          onClick={() => void attempt(() => core.online.completeRecovery())}
        >
          {t('recovery-waits-enter')}
        </Button>
      ) : (
        <Button block disabled={busy} onClick={() => void onLook()}>
          {t('recovery-waits-look')}
        </Button>
      )}
      <Confirm
        word={t('recovery-waits-stop')}
        look="quiet"
        question={t('recovery-waits-stop-what')}
        yes={t('recovery-stop-yes')}
        no={t('recovery-stop-no')}
        onYes={() =>
          void attempt(async () => {
            await core.online.withdrawRecovery();
            await look();
          })
        }
      />
    </>
  );
}

function Unknown({ look }: { look: Recovery['look'] }) {
  const t = useText();
  const { fault, busy, attempt } = useFault();
  return (
    <>
      <section className="sheet stack">
        <p>{t('recovery-waits-unknown')}</p>
        <FaultLine>{fault ?? t('fault-offline')}</FaultLine>
      </section>
      <Button block disabled={busy} onClick={() => void attempt(look)}>
        {t('recovery-waits-look')}
      </Button>
    </>
  );
}

function Over({ state, look }: { state: 'completed' | 'stopped' | 'lapsed'; look: Recovery['look'] }) {
  const t = useText();
  const core = useCore();
  const { fault, busy, attempt } = useFault();

  function onRead() {
    void attempt(async () => {
      await core.online.forgetRecovery();
      await look();
    });
  }

  return (
    <>
      <section className="sheet stack">
        <p>{t(`recovery-${state}`)}</p>
        {fault && <FaultLine>{fault}</FaultLine>}
      </section>
      <Button look="main" block disabled={busy} onClick={onRead}>
        {t('recovery-read')}
      </Button>
    </>
  );
}
