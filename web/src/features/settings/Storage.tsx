import { useEffect, useState } from 'react';
import type { StorageState } from '../../core/core';
import { Button } from '../../ui/Button';
import { useCore } from '../../ui/core-access/core-context';
import { useFault } from '../../ui/core-access/useFault';
import { FaultLine } from '../../ui/FaultLine';
import { Pictogram } from '../../ui/Pictogram';
import { useText } from '../../ui/text/useText';
import { OnlyHere } from './OnlyHere';

/** What the browser promises about what is kept here, in plain words, and what one can do about it. */
export function Storage() {
  const t = useText();
  const core = useCore();
  const { fault, attempt } = useFault();
  const [state, setState] = useState<StorageState | null>(null);

  useEffect(() => {
    let here = true;
    void core.storage().then((found) => {
      if (here) setState(found);
    });
    return () => {
      here = false;
    };
  }, [core]);

  if (!state) return null;
  // Only the way of this device, where the browser says which it is.
  const apple = /iPhone|iPad|Macintosh/u.test(navigator.userAgent);
  const android = /Android/u.test(navigator.userAgent);
  return (
    <>
      <OnlyHere />
      <section className="sheet stack" aria-labelledby="storage-here">
        <h2 className="section-heading" id="storage-here">
          {t('settings-storage-here')}
        </h2>
        <p>{t('settings-storage-what')}</p>
        <p className="line">
          <Pictogram name={state.persisted === true ? 'check' : 'attention'} size="small" />
          <span>{t(promiseText(state))}</span>
        </p>
        {state.persisted !== true && (
          <Button pictogram="stored" onClick={() => void attempt(async () => setState(await core.persist()))}>
            {t('settings-storage-ask')}
          </Button>
        )}
        {state.usedBytes !== null && (
          <p className="soft">{t('settings-storage-used', { size: megabytes(state.usedBytes) })}</p>
        )}
        {fault && <FaultLine>{fault}</FaultLine>}
      </section>
      <section className="sheet stack" aria-labelledby="storage-home">
        <h2 className="section-heading" id="storage-home">
          {t('settings-home-screen')}
        </h2>
        {state.installed ? (
          <p className="line">
            <Pictogram name="check" size="small" />
            <span>{t('settings-home-done')}</span>
          </p>
        ) : (
          <>
            <p>{t(apple ? 'settings-home-why' : 'settings-home-what')}</p>
            {!android && <p>{t('settings-home-iphone')}</p>}
            {!apple && <p>{t('settings-home-android')}</p>}
          </>
        )}
      </section>
    </>
  );
}

function promiseText({ persisted }: StorageState): string {
  if (persisted === null) return 'settings-storage-unknown';
  return persisted ? 'settings-storage-kept' : 'settings-storage-not-kept';
}

/** Whole megabytes, at least 1. */
function megabytes(bytes: number): number {
  return Math.max(1, Math.round(bytes / 1_000_000));
}
