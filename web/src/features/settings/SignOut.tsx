import { useState } from 'react';
import { useLocation } from 'wouter';
import { CoreFault } from '../../core/core';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { Status } from '../../ui/Status';
import { useText } from '../../ui/text/useText';

/** Signing out clears this device. What was not sent yet would be lost: it says so, and offers to wait. */
export function SignOut() {
  const t = useText();
  const core = useCore();
  const [, go] = useLocation();
  const { fault, busy, attempt } = useFault();
  const [unsent, setUnsent] = useState(false);

  function onSignOut(evenUnsent: boolean) {
    void attempt(async () => {
      try {
        await core.signOut(evenUnsent);
      } catch (problem) {
        if (!(problem instanceof CoreFault) || problem.code !== 'unsent_work') throw problem;
        setUnsent(true);
        return;
      }
      go('/', { replace: true });
    });
  }

  return (
    <section className="sheet stack stack--wide">
      <p>{t('settings-sign-out-what')}</p>
      {unsent ? (
        <>
          <Status kind="stored" text="settings-sign-out-unsent" />
          <Button
            look="main"
            disabled={busy}
            onClick={() =>
              void attempt(async () => {
                await core.syncNow();
                setUnsent(false);
              })
            }
          >
            {t('settings-sign-out-wait')}
          </Button>
          <Button disabled={busy} onClick={() => onSignOut(true)}>
            {t('settings-sign-out-anyway')}
          </Button>
        </>
      ) : (
        <Button pictogram="leave" disabled={busy} onClick={() => onSignOut(false)}>
          {t('settings-sign-out')}
        </Button>
      )}
      {fault && <FaultLine>{fault}</FaultLine>}
    </section>
  );
}
