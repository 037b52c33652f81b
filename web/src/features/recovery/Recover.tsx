import { useCallback, useEffect, useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import { CoreFault } from '../../core/core';
import type { RecoveryDoor } from '../../core/recovery';
import { Button, ButtonLink } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { useView } from '../../ui/core-access/useView';
import { EightCodeField } from '../../ui/EightCodeField';
import { Fact } from '../../ui/Fact';
import { FaultLine } from '../../ui/FaultLine';
import { OneTask } from '../../ui/places/OneTask';
import { ScreenTitle } from '../../ui/places/ScreenTitle';
import { useText } from '../../ui/text/useText';
import { Table } from '../start/Table';
import { Who } from './Who';

/** A code of eight characters on a new device: of who lost everything, from a steward; or of one's own other device. */
export default function Recover({ code: given }: { code: string }) {
  const t = useText();
  const core = useCore();
  const [, go] = useLocation();
  const { fault, busy, attempt } = useFault();
  const session = useView({ view: 'session' });
  const [code, setCode] = useState(given.toUpperCase());
  const [door, setDoor] = useState<RecoveryDoor | null>(null);
  const taken = session?.state === 'signed_in';

  const look = useCallback(
    (typed: string) =>
      attempt(async () => {
        try {
          setDoor(await core.online.lookAtRecovery(typed));
        } catch (problem) {
          if (!(problem instanceof CoreFault) || problem.code !== 'code_wrong') throw problem;
          // One's own other device makes codes of eight characters too.
          await core.online.useDeviceLink(typed);
          go('/', { replace: true });
        }
      }),
    [attempt, core, go],
  );

  // A code that was scanned is looked at by itself; what it does is asked first.
  const scanned = session?.state === 'signed_out' ? given : '';
  useEffect(() => {
    if (scanned === '') return;
    let here = true;
    void attempt(async () => {
      const found = await core.online.lookAtRecovery(scanned);
      if (here) setDoor(found);
    });
    return () => {
      here = false;
    };
  }, [attempt, core, scanned]);

  function onLook(event: FormEvent) {
    event.preventDefault();
    void look(code);
  }

  function onConfirm() {
    void attempt(async () => {
      await core.online.confirmRecovery(code);
      go('/', { replace: true });
    });
  }

  return (
    <OneTask back="/" drawing={<Table guest={door?.picture ?? null} />}>
      <ScreenTitle>{t('recover-title')}</ScreenTitle>
      {taken ? (
        <section className="sheet stack">
          <p>{t('link-taken')}</p>
          <ButtonLink to="/me/sign-out">{t('me-sign-out')}</ButtonLink>
        </section>
      ) : door ? (
        <>
          <section className="sheet stack" aria-labelledby="recover-who">
            <h2 className="section-heading" id="recover-who">
              {t('recover-who')}
            </h2>
            <Who door={door} />
          </section>
          <section className="sheet stack" aria-labelledby="recover-happens">
            <h2 className="section-heading" id="recover-happens">
              {t('recover-happens')}
            </h2>
            <Fact pictogram="hours">{t('recover-happens-wait')}</Fact>
            <Fact pictogram="people">{t('recover-happens-told')}</Fact>
            <Fact pictogram="device">{t('recover-happens-ends')}</Fact>
          </section>
          {fault && <FaultLine>{fault}</FaultLine>}
          <Button look="main" block disabled={busy} onClick={onConfirm}>
            {t('recover-yes')}
          </Button>
          <ButtonLink look="quiet" block to="/">
            {t('recover-no')}
          </ButtonLink>
        </>
      ) : (
        <form className="stack stack--wide" onSubmit={onLook}>
          <section className="sheet stack">
            <p>{t('recover-what')}</p>
            <EightCodeField label={t('recover-code')} code={code} fault={fault} onChange={setCode} />
          </section>
          <Button type="submit" look="main" block pictogramAfter="forward" disabled={busy}>
            {t('recover-look')}
          </Button>
        </form>
      )}
    </OneTask>
  );
}
