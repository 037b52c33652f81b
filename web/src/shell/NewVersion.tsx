import { useEffect, useState } from 'react';
import { Button } from '../ui/Button';
import { useText } from '../ui/text/useText';
import { refreshNow, watchForNewVersion } from './service-worker';
import './NewVersion.css';

/** A new version waits and asks. Nothing changes under someone's hands. */
export function NewVersion() {
  const t = useText();
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);
  useEffect(() => watchForNewVersion(setWaiting), []);
  if (!waiting) return null;
  return (
    <section className="new-version" aria-label={t('new-version')}>
      <p className="word">{t('new-version')}</p>
      <div className="row">
        <Button onClick={() => refreshNow(waiting)}>{t('new-version-now')}</Button>
        <Button look="quiet" onClick={() => setWaiting(null)}>
          {t('new-version-later')}
        </Button>
      </div>
    </section>
  );
}
