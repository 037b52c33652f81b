import { useSyncExternalStore } from 'react';

const WIDE = '(min-width: 60rem)';

function subscribe(onChange: () => void): () => void {
  const media = matchMedia(WIDE);
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
}

/** Room for rail, list and sheet beside each other (960 px at the usual letter size). */
export function useDesktop(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(WIDE).matches);
}
