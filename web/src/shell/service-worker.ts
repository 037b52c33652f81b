/** Registers the service worker and calls `onWaiting` whenever a new version stands ready. Returns how to stop. */
export function watchForNewVersion(onWaiting: (worker: ServiceWorker) => void): () => void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return () => undefined;
  let watching = true;

  const offer = (registration: ServiceWorkerRegistration) => {
    // Without a controller this is the first visit: nothing old is shown.
    if (watching && registration.waiting && navigator.serviceWorker.controller)
      onWaiting(registration.waiting);
  };

  void navigator.serviceWorker.register('/sw.js').then((registration) => {
    offer(registration);
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', () => offer(registration));
    });
  });
  return () => {
    watching = false;
  };
}

/** Lets the new version take over, and opens it. */
export function refreshNow(worker: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  worker.postMessage('refresh-now');
}
