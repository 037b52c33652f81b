/** Between two attempts while the first one does not succeed: doubled each time, up to the second figure. */
const AGAIN_AFTER_MS = 5_000;
const AGAIN_AT_MOST_MS = 5 * 60_000;

/**
 * Puts the shell on the device. The browser itself gives up when the connection breaks on the way, and only looks again at the
 * next visit, which may be in a room without a connection; so this goes on until the shell is there.
 *
 * @param registered called once for each attempt that got as far as a registration
 * @returns how to stop
 */
export function keepInstalling(
  container: Pick<ServiceWorkerContainer, 'register'>,
  registered: (registration: ServiceWorkerRegistration) => void,
): () => void {
  let stopped = false;
  let waitMs = AGAIN_AFTER_MS;
  let callOff: () => void = () => undefined;

  const again = () => {
    callOff();
    if (stopped) return;
    const timer = setTimeout(attempt, waitMs);
    addEventListener('online', attempt, { once: true });
    callOff = () => {
      clearTimeout(timer);
      removeEventListener('online', attempt);
      callOff = () => undefined;
    };
    waitMs = Math.min(waitMs * 2, AGAIN_AT_MOST_MS);
  };

  const attempt = () => {
    callOff();
    container.register('/sw.js').then((registration) => {
      if (stopped) return;
      registered(registration);
      const first = registration.active ? null : registration.installing;
      first?.addEventListener('statechange', () => {
        if (first.state === 'redundant' && !registration.active) again();
      });
    }, again);
  };

  attempt();
  return () => {
    stopped = true;
    callOff();
  };
}
