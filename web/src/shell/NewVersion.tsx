import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '../ui/Button';
import { watchTyping } from '../ui/keeping/before-reload';
import { useText } from '../ui/text/useText';
import { reload } from './reload';
import { takeOver, watchForNewVersion } from './service-worker';
import './NewVersion.css';

/** How often a tab that runs the old version looks whether the words that held it are sent, or away. */
const LOOK_EVERY_MS = 1000;

/**
 * A new version waits and asks. Nothing changes under someone's hands: when it was taken in another tab, this one follows as
 * soon as nobody loses words by it.
 */
export function NewVersion() {
  const t = useText();
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);
  const [behind, setBehind] = useState(false);
  const [later, setLater] = useState(false);
  const [held, setHeld] = useState(false);
  const asked = useRef(false);

  const now = useCallback(async () => {
    if (await reload()) return;
    setBehind(true);
    setHeld(true);
  }, []);

  useEffect(watchTyping, []);
  useEffect(
    () =>
      watchForNewVersion({
        onWaiting: (worker) => {
          setWaiting(worker);
          setLater(false);
        },
        onTakenOver: () => {
          setWaiting(null);
          if (asked.current) void now();
          else setBehind(true);
        },
      }),
    [now],
  );
  useEffect(() => {
    if (!behind) return;
    const look = () => void reload();
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [behind]);

  if (later || !(waiting || behind)) return null;

  function onNow() {
    asked.current = true;
    if (waiting) takeOver(waiting);
    else void now();
  }

  return (
    <section className="new-version" aria-label={t('new-version')}>
      <p className="word">{t('new-version')}</p>
      {held && <p role="status">{t('new-version-held')}</p>}
      <div className="row">
        <Button onClick={onNow}>{t('new-version-now')}</Button>
        <Button look="quiet" onClick={() => setLater(true)}>
          {t('new-version-later')}
        </Button>
      </div>
    </section>
  );
}
