import { useCallback, useEffect, useState } from 'react';
import type { OwnPasskey } from '../../core/ways-in';
import { Button } from '../../ui/Button';
import { Confirm } from '../../ui/Confirm';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { useGate } from '../../ui/core-access/useGate';
import { FaultLine } from '../../ui/FaultLine';
import { useLanguage } from '../../ui/text/language-context';
import { useText } from '../../ui/text/useText';
import { dayWords } from '../../ui/time/civil';
import { canPasskey } from '../sign-in/can-passkey';

/** Passkeys of one's own: make one here, and take away one that is not used any more. */
export function Passkeys() {
  const t = useText();
  const core = useCore();
  const gate = useGate();
  // Who unlocks a shared tablet is any of its people, and its passkey would be everybody's.
  const shared = gate?.state === 'open' && gate.shared;
  const { language } = useLanguage();
  const { fault, busy, attempt } = useFault();
  const [known, setKnown] = useState<OwnPasskey[] | null>(null);
  const [here, setHere] = useState(false);

  const look = useCallback(
    () =>
      attempt(async () => {
        setHere((await core.online.ways()).passkeys && canPasskey());
        setKnown(await core.online.passkeys());
      }),
    [attempt, core],
  );
  useEffect(() => {
    void look();
  }, [look]);

  function onMake() {
    void attempt(async () => {
      await core.online.makePasskey();
      setKnown(await core.online.passkeys());
    });
  }

  function onRemove(id: string) {
    void attempt(async () => {
      await core.online.removePasskey(id);
      setKnown(await core.online.passkeys());
    });
  }

  return (
    <section className="sheet stack stack--wide">
      <p>{t('passkeys-what')}</p>
      {known?.map(({ id, since, usedAt }) => (
        <div key={id} className="stack stack--tight" role="group" aria-label={t('passkeys-one')}>
          <p className="word">{t('passkeys-since', { day: day(since) })}</p>
          <p className="soft">{t('passkeys-used', { day: day(usedAt) })}</p>
          <Confirm
            word={t('passkeys-remove')}
            question={t('passkeys-remove-what')}
            yes={t('passkeys-remove-yes')}
            no={t('passkeys-remove-no')}
            onYes={() => onRemove(id)}
          />
        </div>
      ))}
      {known?.length === 0 && <p className="soft">{t('passkeys-none')}</p>}
      {fault && <FaultLine>{fault}</FaultLine>}
      {shared && <p className="hint">{t('passkeys-not-shared')}</p>}
      {!shared && known && !here && <p className="hint">{t('passkeys-not-here')}</p>}
      {!shared && here && (
        <Button look="main" pictogram="key" disabled={busy} onClick={onMake}>
          {t('passkeys-make')}
        </Button>
      )}
    </section>
  );

  function day(at: number): string {
    return dayWords(language, new Date(at).toISOString(), core.now());
  }
}
