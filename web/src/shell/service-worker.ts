import { keepInstalling } from './install';

/** What a tab hears about versions of the app. */
export interface VersionListener {
  /** A new version stands ready. */
  onWaiting(worker: ServiceWorker): void;
  /** A new version took over, here or from another tab: what runs here is the old one. */
  onTakenOver(): void;
}

/** Registers the service worker and tells of new versions. Returns how to stop. */
export function watchForNewVersion({ onWaiting, onTakenOver }: VersionListener): () => void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return () => undefined;
  let watching = true;
  // Without a controller this is the first visit: nothing old is shown.
  let controlled = navigator.serviceWorker.controller !== null;

  const offer = (registration: ServiceWorkerRegistration) => {
    if (watching && registration.waiting && controlled) onWaiting(registration.waiting);
  };
  const onControllerChange = () => {
    const old = controlled;
    controlled = true;
    if (old) onTakenOver();
  };

  navigator.serviceWorker.addEventListener('controllerchange', onControllerChange);
  const stopInstalling = keepInstalling(navigator.serviceWorker, (registration) => {
    offer(registration);
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', () => offer(registration));
    });
  });
  return () => {
    watching = false;
    stopInstalling();
    navigator.serviceWorker.removeEventListener('controllerchange', onControllerChange);
  };
}

/** Lets the new version take over, in every tab. */
export function takeOver(worker: ServiceWorker): void {
  worker.postMessage('refresh-now');
}
